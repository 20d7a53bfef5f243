import 'passkey-elements/define';
import { Route, Router } from '@solidjs/router';
import { render } from 'solid-js/web';
import { Layout } from './Layout.jsx';
import { Account } from './pages/Account.jsx';
import { Home } from './pages/Home.jsx';
import { SignIn } from './pages/SignIn.jsx';
import { SignUp } from './pages/SignUp.jsx';

render(
  () => (
    <Router root={Layout}>
      <Route path="/" component={Home} />
      <Route path="/sign-up" component={SignUp} />
      <Route path="/sign-in" component={SignIn} />
      <Route path="/account" component={Account} />
    </Router>
  ),
  document.getElementById('root')!,
);
