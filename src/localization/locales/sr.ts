import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'Приступни кључеви не раде на овој страници. Изаберите други начин да наставите.';
const ourSide = 'Нешто је пошло наопако код нас. Покушајте поново за који тренутак.';

const language: Language = {
  messages: {
    signIn: 'Пријавите се приступним кључем',
    createPasskey: 'Направите приступни кључ',
    requesting: 'Тренутак…',
    prompting: 'Пратите упутства прегледача.',
    cancel: 'Откажите',
    signingIn: 'Пријављивање је у току…',
    signedIn: 'Пријављени сте.',
    creatingPasskey: 'Чување приступног кључа…',
    passkeyCreated: 'Ваш приступни кључ је спреман.',
    retryAfter: 'Превише покушаја. Покушајте поново {time}.',
    reload: 'Поново учитајте страницу и покушајте поново.',
    errors: {
      unsupported:
        'Овај прегледач не подржава приступне кључеве. Изаберите други начин да наставите.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'Приступни кључ није употребљен. Пријавите се на други начин.',
      'not-allowed': 'То није довршено. Покушајте поново или изаберите други начин да наставите.',
      aborted: 'То је отказано.',
      'request-pending':
        'Отворен је други захтев за приступни кључ. Затворите га и покушајте поново.',
      'already-registered': 'Овде већ имате приступни кључ. Можете се пријавити њиме.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'Притисните дугме да наставите.',
      'not-focused': 'Кликните било где на овој страници и покушајте поново.',
      'authenticator-failed':
        'Ваш уређај то није могао. Покушајте поново или употребите други уређај.',
      'extension-interference':
        'Умешало се проширење прегледача. Искључите га на овој страници и покушајте поново.',
      network: 'Нема одговора. Проверите везу и покушајте поново.',
      'bad-response': ourSide,
      'challenge-expired': 'Трајало је предуго. Покушајте поново.',
      'unknown-credential': 'Овај приступни кључ овде више не важи. Употребите други.',
      unauthenticated: 'Одјављени сте. Пријавите се и покушајте поново.',
      'reauthentication-required': 'Потврдите да сте то ви и покушајте поново.',
      'rate-limited': 'Превише покушаја. Сачекајте тренутак и покушајте поново.',
      'username-unavailable': 'То име је заузето. Изаберите друго.',
      rejected: 'То није прихваћено. Покушајте поново или изаберите други начин да наставите.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'Учитавање приступних кључева…',
    empty: 'Још немате приступних кључева.',
    offline: 'Нисте на мрежи. Приступни кључеви ће се поново приказати када се повежете.',
    retry: 'Покушајте поново',
    unnamed: 'Приступни кључ',
    synced: 'Синхронизован',
    thisDeviceOnly: 'Само на једном уређају',
    current: 'Управо употребљен за пријаву',
    keptIn: 'Чува се овде: {provider}',
    created: 'Направљен: {date}',
    lastUsed: 'Последњи пут употребљен: {date}',
    neverUsed: 'Још није употребљен',
    name: 'Назив овог приступног кључа',
    rename: 'Преименујте',
    renameOne: 'Преименујте {name}',
    save: 'Сачувајте',
    cancel: 'Откажите',
    remove: 'Уклоните',
    removeOne: 'Уклоните {name}',
    removeTitle: 'Уклонити {name}?',
    removeHint:
      'Више нећете моћи да се пријавите њиме овде. Ако се и даље нуди, избришите га и овде: {provider}.',
    passwordManager: 'ваш менаџер лозинки',
    removeLast:
      'То је ваш једини приступни кључ. Проверите да ли можете да се пријавите на други начин.',
    renamed: 'Нови назив: {name}.',
    removed: 'Уклоњено: {name}.',
  },
};

registerBuiltIn('sr', language);

export default language;
