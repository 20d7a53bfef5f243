const main = document.querySelector('main');

function show() {
  const { pathname } = location;
  const template = document.querySelector(`template[data-path="${pathname}"]`);
  main.replaceChildren(template.content.cloneNode(true));
  if (pathname === '/account') void greet(main.querySelector('h1'));
}

function go(path) {
  history.pushState(null, '', path);
  show();
}

async function greet(heading) {
  const answer = await fetch('/passkeys/passkeys');
  if (answer.status === 401) return go('/sign-in');
  const { account } = await answer.json();
  heading.textContent = `Hello, ${account.displayName}`;
  heading.hidden = false;
}

document.addEventListener('click', async (event) => {
  const link = event.target.closest('nav a');
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    go(link.pathname);
  }
  if (event.target.id === 'sign-out') {
    await fetch('/sign-out', { method: 'POST' });
    go('/');
  }
});

// The elements' events bubble: one listener serves all pages.
document.addEventListener('passkey-success', ({ target, result }) => {
  const { next } = target.dataset;
  if (next) go(result.redirectTo ?? next);
});

addEventListener('popstate', show);
show();
