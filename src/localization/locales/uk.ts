import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'Ключі доступу не працюють на цій сторінці. Виберіть інший спосіб продовжити.';
const ourSide = 'Щось пішло не так на нашому боці. Спробуйте ще раз за мить.';

const language: Language = {
  messages: {
    signIn: 'Увійти з ключем доступу',
    createPasskey: 'Створити ключ доступу',
    requesting: 'Хвилинку…',
    prompting: 'Дотримуйтеся вказівок браузера.',
    cancel: 'Скасувати',
    signingIn: 'Виконується вхід…',
    signedIn: 'Ви ввійшли.',
    creatingPasskey: 'Зберігаємо ваш ключ доступу…',
    passkeyCreated: 'Ваш ключ доступу готовий.',
    retryAfter: 'Забагато спроб. Спробуйте ще раз {time}.',
    reload: 'Оновіть сторінку та спробуйте ще раз.',
    errors: {
      unsupported: 'Цей браузер не підтримує ключі доступу. Виберіть інший спосіб продовжити.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'Ключ доступу не використано. Увійдіть в інший спосіб.',
      'not-allowed': 'Не вдалося завершити. Спробуйте ще раз або виберіть інший спосіб продовжити.',
      aborted: 'Це скасовано.',
      'request-pending': 'Відкрито інший запит на ключ доступу. Закрийте його та спробуйте ще раз.',
      'already-registered': 'У вас уже є ключ доступу тут. Ви можете ввійти з ним.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'Натисніть кнопку, щоб продовжити.',
      'not-focused': 'Натисніть будь-де на цій сторінці та спробуйте ще раз.',
      'authenticator-failed':
        'Ваш пристрій не зміг цього зробити. Спробуйте ще раз або скористайтеся іншим пристроєм.',
      'extension-interference':
        'Завадило розширення браузера. Вимкніть його на цій сторінці та спробуйте ще раз.',
      network: 'Немає відповіді. Перевірте з’єднання та спробуйте ще раз.',
      'bad-response': ourSide,
      'challenge-expired': 'Це тривало надто довго. Спробуйте ще раз.',
      'unknown-credential': 'Цей ключ доступу тут більше не дійсний. Скористайтеся іншим.',
      unauthenticated: 'Ви вийшли з облікового запису. Увійдіть і спробуйте ще раз.',
      'reauthentication-required': 'Підтвердьте, що це ви, і спробуйте ще раз.',
      'rate-limited': 'Забагато спроб. Зачекайте трохи та спробуйте ще раз.',
      'username-unavailable': 'Це ім’я зайняте. Виберіть інше.',
      rejected: 'Це не прийнято. Спробуйте ще раз або виберіть інший спосіб продовжити.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'Завантажуємо ваші ключі доступу…',
    empty: 'У вас ще немає ключів доступу.',
    offline: 'Ви офлайн. Ваші ключі доступу з’являться знову, коли відновиться з’єднання.',
    retry: 'Спробувати ще раз',
    unnamed: 'Ключ доступу',
    synced: 'Синхронізовано',
    thisDeviceOnly: 'Лише на одному пристрої',
    current: 'Щойно використано для входу',
    keptIn: 'Зберігається тут: {provider}',
    created: 'Створено {date}',
    lastUsed: 'Востаннє використано {date}',
    neverUsed: 'Ще не використано',
    name: 'Назва цього ключа доступу',
    rename: 'Перейменувати',
    renameOne: 'Перейменувати {name}',
    save: 'Зберегти',
    cancel: 'Скасувати',
    remove: 'Вилучити',
    removeOne: 'Вилучити {name}',
    removeTitle: 'Вилучити {name}?',
    removeHint:
      'Ви більше не зможете входити з ним тут. Якщо його й далі пропонуватимуть, видаліть його також тут: {provider}.',
    passwordManager: 'ваш менеджер паролів',
    removeLast: 'Це ваш єдиний ключ доступу. Переконайтеся, що можете ввійти в інший спосіб.',
    renamed: 'Нова назва: {name}.',
    removed: 'Вилучено: {name}.',
  },
};

registerBuiltIn('uk', language);

export default language;
