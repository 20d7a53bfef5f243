/** Signs in to any of demo/backends with a password, for `passkey-elements check --sign-in`. */
export default (page) =>
  page.evaluate(async () => {
    const cookies = new Map(globalThis.document.cookie.split('; ').map((pair) => pair.split('=')));
    const response = await globalThis.fetch('/session', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-XSRF-TOKEN': decodeURIComponent(cookies.get('XSRF-TOKEN') ?? ''),
        'X-CSRFToken': cookies.get('csrftoken') ?? '',
      },
      body: JSON.stringify({ username: 'kate', password: 'correct horse battery staple' }),
    });
    if (!response.ok) throw new Error(`The session was refused: ${response.status}`);
  });
