import { createRouter, createWebHistory } from 'vue-router';
import AccountPage from './pages/AccountPage.vue';
import HomePage from './pages/HomePage.vue';
import SignInPage from './pages/SignInPage.vue';
import SignUpPage from './pages/SignUpPage.vue';

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', component: HomePage },
    { path: '/sign-up', component: SignUpPage },
    { path: '/sign-in', component: SignInPage },
    { path: '/account', component: AccountPage },
  ],
});
