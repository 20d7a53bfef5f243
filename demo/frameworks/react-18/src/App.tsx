import { Link, Route, Routes } from 'react-router';
import { Account } from './pages/Account.js';
import { Home } from './pages/Home.js';
import { SignIn } from './pages/SignIn.js';
import { SignUp } from './pages/SignUp.js';

export function App() {
  return (
    <>
      <nav>
        <Link to="/">Home</Link> <Link to="/sign-up">Sign up</Link>{' '}
        <Link to="/sign-in">Sign in</Link> <Link to="/account">Account</Link>
      </nav>
      <main>
        <Routes>
          <Route path="/" element={<Home />} />
          <Route path="/sign-up" element={<SignUp />} />
          <Route path="/sign-in" element={<SignIn />} />
          <Route path="/account" element={<Account />} />
        </Routes>
      </main>
    </>
  );
}
