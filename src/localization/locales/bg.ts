import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere =
  'Ключовете за достъп не работят на тази страница. Изберете друг начин да продължите.';
const ourSide = 'Нещо се обърка при нас. Опитайте отново след малко.';

const language: Language = {
  messages: {
    signIn: 'Влизане с ключ за достъп',
    createPasskey: 'Създаване на ключ за достъп',
    requesting: 'Един момент…',
    prompting: 'Следвайте указанията на браузъра.',
    cancel: 'Отказ',
    signingIn: 'Влизане…',
    signedIn: 'Влязохте в профила си.',
    creatingPasskey: 'Ключът за достъп се запазва…',
    passkeyCreated: 'Ключът за достъп е готов.',
    retryAfter: 'Твърде много опити. Опитайте отново {time}.',
    errors: {
      unsupported:
        'Този браузър не може да използва ключове за достъп. Изберете друг начин да продължите.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'Не е използван ключ за достъп. Влезте по друг начин.',
      'not-allowed':
        'Действието не завърши. Опитайте отново или изберете друг начин да продължите.',
      aborted: 'Действието беше отменено.',
      'request-pending':
        'Отворена е друга заявка за ключ за достъп. Затворете я и опитайте отново.',
      'already-registered': 'Вече имате ключ за достъп тук. Можете да влезете с него.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'Натиснете бутона, за да продължите.',
      'not-focused': 'Щракнете някъде на тази страница и опитайте отново.',
      'authenticator-failed':
        'Устройството ви не можа да го направи. Опитайте отново или използвайте друго устройство.',
      'extension-interference':
        'Попречи разширение на браузъра. Изключете го за тази страница и опитайте отново.',
      network: 'Няма отговор. Проверете връзката си и опитайте отново.',
      'bad-response': ourSide,
      'challenge-expired': 'Отне твърде много време. Опитайте отново.',
      'unknown-credential': 'Този ключ за достъп вече не е валиден тук. Използвайте друг.',
      unauthenticated: 'Излезли сте от профила си. Влезте и опитайте отново.',
      'reauthentication-required': 'Потвърдете, че сте вие, и опитайте отново.',
      'rate-limited': 'Твърде много опити. Изчакайте малко и опитайте отново.',
      'username-unavailable': 'Това име е заето. Изберете друго.',
      rejected: 'Не беше прието. Опитайте отново или изберете друг начин да продължите.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'Зареждат се ключовете ви за достъп…',
    empty: 'Все още нямате ключове за достъп.',
    offline:
      'Нямате връзка с интернет. Ключовете ви за достъп ще се покажат отново, щом се свържете.',
    retry: 'Нов опит',
    unnamed: 'Ключ за достъп',
    synced: 'Синхронизиран',
    thisDeviceOnly: 'Само на едно устройство',
    current: 'Току-що използван за влизане',
    keptIn: 'Съхранява се в {provider}',
    created: 'Създаден на {date}',
    lastUsed: 'Последно използван на {date}',
    neverUsed: 'Още не е използван',
    name: 'Име на този ключ за достъп',
    rename: 'Преименуване',
    renameOne: 'Преименуване на {name}',
    save: 'Запазване',
    cancel: 'Отказ',
    remove: 'Премахване',
    removeOne: 'Премахване на {name}',
    removeTitle: 'Да се премахне ли {name}?',
    removeHint:
      'Вече няма да можете да влизате тук с него. Ако продължава да се предлага, изтрийте го и оттук: {provider}.',
    passwordManager: 'вашият мениджър на пароли',
    removeLast:
      'Това е единственият ви ключ за достъп. Уверете се, че можете да влезете по друг начин.',
    renamed: 'Ново име: {name}.',
    removed: '{name} е премахнат.',
  },
};

registerBuiltIn('bg', language);

export default language;
