const session = document.querySelector('#session');
const content = document.querySelector('#content');

/** Shows the sign-in form or the signed-in user, as the backend's session says. */
const renderSession = async () => {
  const response = await fetch('/session');
  const { username } = response.ok ? await response.json() : {};
  session.textContent = username ? `Signed in as ${username}.` : 'Nobody is signed in.';
  const template = document.querySelector(username ? '#signed-in' : '#signed-out');
  const shown = template.content.cloneNode(true);
  if (username) shown.querySelector('passkey-register').setAttribute('username', username);
  content.replaceChildren(shown);
};

/** The CSRF token as a header, where a framework stores one in a cookie. */
const readCsrfHeaders = () => {
  const cookies = new Map(document.cookie.split('; ').map((pair) => pair.split('=')));
  return {
    ...(cookies.has('XSRF-TOKEN') && {
      'X-XSRF-TOKEN': decodeURIComponent(cookies.get('XSRF-TOKEN')),
    }),
    ...(cookies.has('csrftoken') && { 'X-CSRFToken': cookies.get('csrftoken') }),
  };
};

const sendSessionRequest = async (method, body) => {
  const response = await fetch('/session', {
    method,
    headers: { ...readCsrfHeaders(), ...(body && { 'Content-Type': 'application/json' }) },
    body: body && JSON.stringify(body),
  });
  if (response.ok) await renderSession();
  else content.querySelector('[role=status]').textContent = 'The backend did not do it.';
};

content.addEventListener('submit', (event) => {
  event.preventDefault();
  void sendSessionRequest('POST', Object.fromEntries(new FormData(event.target)));
});
content.addEventListener('click', (event) => {
  if (event.target.id === 'sign-out') void sendSessionRequest('DELETE');
});
content.addEventListener('passkey-success', (event) => {
  if (!event.target.closest('passkey-list')) void renderSession();
});

void renderSession();
