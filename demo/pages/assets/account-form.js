import { requestJson } from './request-json.js';
import { onSubmit } from './on-submit.js';

// Each form names its endpoint, which takes its values.
for (const form of document.querySelectorAll('form[data-request]')) {
  onSubmit(form, form.querySelector('[role=status]'), async (values) => {
    await requestJson('POST', form.dataset.request, values);
    location.assign('/account');
    return 'You’re signed in.';
  });
}
