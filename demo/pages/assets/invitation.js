const invitation = document.querySelector('.invitation');

const year = 365 * 24 * 60 * 60;

// Who has made a passkey here, or does not want to, is not invited again in this browser.
const remember = () => {
  document.cookie = `${invitation.dataset.answer}=given; path=/account; max-age=${year}; samesite=lax`;
};

if (invitation) {
  document.addEventListener('passkey-success', ({ ceremony }) => {
    if (ceremony === 'registration') remember();
  });
  invitation.querySelector('button').addEventListener('click', () => {
    remember();
    invitation.remove();
    document.querySelector('#passkeys').focus();
  });
}
