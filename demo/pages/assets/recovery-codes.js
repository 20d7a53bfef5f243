import { requestWithReauthentication } from './confirm.js';
import { onSubmit } from './on-submit.js';

const section = document.querySelector('#recovery-codes');
const shown = section.querySelector('.new-codes');

onSubmit(section.querySelector('form'), section.querySelector('[role=status]'), async () => {
  const { codes } = await requestWithReauthentication('POST', '/account/recovery-codes');
  const items = codes.map((code) => {
    const item = document.createElement('li');
    item.textContent = code;
    return item;
  });
  shown.querySelector('ol').replaceChildren(...items);
  section.querySelector('[data-left]').textContent = codes.length;
  shown.hidden = false;
  shown.focus();
  return 'Your new recovery codes are below.';
});

shown.querySelector('button').addEventListener('click', () => print());
