import { useNavigate } from '@solidjs/router';

export function SignUp() {
  const navigate = useNavigate();
  return (
    <>
      <h1>Sign up</h1>
      <form>
        <p>
          <label for="username">Username</label>{' '}
          <input id="username" autocomplete="username" required />
        </p>
        <passkey-register
          for="username"
          endpoint="/passkeys"
          on:passkey-success={() => navigate('/account')}
        >
          Create a passkey
        </passkey-register>
      </form>
    </>
  );
}
