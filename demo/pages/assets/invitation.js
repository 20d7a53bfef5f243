const invitation = document.querySelector('.invitation');

const year = 365 * 24 * 60 * 60;

// A user who has created a passkey here, or declined, is not invited again in this browser.
const storeDismissal = () => {
  document.cookie = `${invitation.dataset.cookie}=given; path=/account; max-age=${year}; samesite=lax`;
};

if (invitation) {
  document.addEventListener('passkey-success', ({ ceremony }) => {
    if (ceremony === 'registration') storeDismissal();
  });
  invitation.querySelector('button').addEventListener('click', () => {
    storeDismissal();
    invitation.remove();
    document.querySelector('#passkeys').focus();
  });
}
