import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'מפתחות גישה לא פועלים בדף הזה. יש לבחור דרך אחרת להמשיך.';
const ourSide = 'משהו השתבש אצלנו. אפשר לנסות שוב עוד רגע.';

const language: Language = {
  messages: {
    signIn: 'כניסה עם מפתח גישה',
    createPasskey: 'יצירת מפתח גישה',
    requesting: 'רק רגע…',
    prompting: 'יש לפעול לפי הוראות הדפדפן.',
    cancel: 'ביטול',
    signingIn: 'מתבצעת כניסה…',
    signedIn: 'נכנסת לחשבון.',
    creatingPasskey: 'מפתח הגישה נשמר…',
    passkeyCreated: 'מפתח הגישה מוכן.',
    retryAfter: 'יותר מדי ניסיונות. אפשר לנסות שוב {time}.',
    reload: 'יש לטעון מחדש את הדף ולנסות שוב.',
    errors: {
      unsupported: 'הדפדפן הזה לא תומך במפתחות גישה. יש לבחור דרך אחרת להמשיך.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'לא נעשה שימוש במפתח גישה. יש להיכנס בדרך אחרת.',
      'not-allowed': 'הפעולה לא הושלמה. יש לנסות שוב או לבחור דרך אחרת להמשיך.',
      aborted: 'הפעולה בוטלה.',
      'request-pending': 'בקשה אחרת למפתח גישה פתוחה. יש לסגור אותה ולנסות שוב.',
      'already-registered': 'כבר יש לך כאן מפתח גישה. אפשר להיכנס איתו.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'יש ללחוץ על הכפתור כדי להמשיך.',
      'not-focused': 'יש ללחוץ במקום כלשהו בדף ולנסות שוב.',
      'authenticator-failed': 'המכשיר לא הצליח לעשות זאת. יש לנסות שוב או להשתמש במכשיר אחר.',
      'extension-interference': 'תוסף בדפדפן הפריע. יש לכבות אותו בדף הזה ולנסות שוב.',
      network: 'אין תשובה. יש לבדוק את החיבור ולנסות שוב.',
      'bad-response': ourSide,
      'challenge-expired': 'זה נמשך יותר מדי זמן. יש לנסות שוב.',
      'unknown-credential': 'מפתח הגישה הזה כבר לא תקף כאן. יש להשתמש באחר.',
      unauthenticated: 'יצאת מהחשבון. יש להיכנס ולנסות שוב.',
      'reauthentication-required': 'יש לאמת את זהותך ולנסות שוב.',
      'rate-limited': 'יותר מדי ניסיונות. יש להמתין רגע ולנסות שוב.',
      'username-unavailable': 'השם הזה תפוס. יש לבחור שם אחר.',
      rejected: 'זה לא התקבל. יש לנסות שוב או לבחור דרך אחרת להמשיך.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'מפתחות הגישה נטענים…',
    empty: 'עדיין אין לך מפתחות גישה.',
    offline: 'אין חיבור לאינטרנט. מפתחות הגישה יוצגו שוב כשיחזור החיבור.',
    retry: 'ניסיון נוסף',
    unnamed: 'מפתח גישה',
    synced: 'מסונכרן',
    thisDeviceOnly: 'במכשיר אחד בלבד',
    current: 'שימש זה עתה לכניסה',
    keptIn: 'נשמר ב-{provider}',
    created: 'נוצר ב-{date}',
    lastUsed: 'שימוש אחרון ב-{date}',
    neverUsed: 'עדיין לא נעשה בו שימוש',
    name: 'השם של מפתח הגישה הזה',
    rename: 'שינוי שם',
    renameOne: 'שינוי השם של {name}',
    save: 'שמירה',
    cancel: 'ביטול',
    remove: 'הסרה',
    removeOne: 'הסרת {name}',
    removeTitle: 'להסיר את {name}?',
    removeHint:
      'לא יהיה אפשר להיכנס איתו כאן יותר. אם הוא עדיין מוצע, יש למחוק אותו גם כאן: {provider}.',
    passwordManager: 'מנהל הסיסמאות שלך',
    removeLast: 'זה מפתח הגישה היחיד שלך. כדאי לוודא שאפשר להיכנס בדרך אחרת.',
    renamed: 'השם החדש: {name}.',
    removed: 'הוסר: {name}.',
  },
};

registerBuiltIn('he', language);

export default language;
