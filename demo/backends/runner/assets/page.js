const session = document.querySelector('#session');
const content = document.querySelector('#content');

/** Shows the way in, or who is signed in, as the backend says. */
const show = async () => {
  const response = await fetch('/session');
  const { username } = response.ok ? await response.json() : {};
  session.textContent = username ? `Signed in as ${username}.` : 'Nobody is signed in.';
  const template = document.querySelector(username ? '#signed-in' : '#signed-out');
  const shown = template.content.cloneNode(true);
  if (username) shown.querySelector('passkey-register').setAttribute('username', username);
  content.replaceChildren(shown);
};

/** The proof that it is this page that asks, where a framework leaves one in a cookie. */
const csrfHeaders = () => {
  const cookies = new Map(document.cookie.split('; ').map((pair) => pair.split('=')));
  return {
    ...(cookies.has('XSRF-TOKEN') && {
      'X-XSRF-TOKEN': decodeURIComponent(cookies.get('XSRF-TOKEN')),
    }),
    ...(cookies.has('csrftoken') && { 'X-CSRFToken': cookies.get('csrftoken') }),
  };
};

const ask = async (method, body) => {
  const response = await fetch('/session', {
    method,
    headers: { ...csrfHeaders(), ...(body && { 'Content-Type': 'application/json' }) },
    body: body && JSON.stringify(body),
  });
  if (response.ok) await show();
  else content.querySelector('[role=status]').textContent = 'The backend did not do it.';
};

content.addEventListener('submit', (event) => {
  event.preventDefault();
  void ask('POST', Object.fromEntries(new FormData(event.target)));
});
content.addEventListener('click', (event) => {
  if (event.target.id === 'sign-out') void ask('DELETE');
});
content.addEventListener('passkey-success', (event) => {
  if (!event.target.closest('passkey-list')) void show();
});

void show();
