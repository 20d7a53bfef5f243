import type { Routes } from '@angular/router';
import { accountOf, AccountPage } from './pages/account';
import { HomePage } from './pages/home';
import { SignInPage } from './pages/sign-in';
import { SignUpPage } from './pages/sign-up';

export const routes: Routes = [
  { path: '', component: HomePage },
  { path: 'sign-up', component: SignUpPage },
  { path: 'sign-in', component: SignInPage },
  { path: 'account', component: AccountPage, resolve: { account: accountOf } },
];
