import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'کلیدهای عبور در این صفحه کار نمی‌کنند. راه دیگری را برای ادامه انتخاب کنید.';
const ourSide = 'مشکلی در سمت ما پیش آمد. کمی بعد دوباره تلاش کنید.';

const language: Language = {
  messages: {
    signIn: 'ورود با کلید عبور',
    createPasskey: 'ساختن کلید عبور',
    requesting: 'یک لحظه…',
    prompting: 'دستورهای مرورگرتان را دنبال کنید.',
    cancel: 'انصراف',
    signingIn: 'در حال ورود…',
    signedIn: 'وارد شدید.',
    creatingPasskey: 'در حال ذخیرهٔ کلید عبور…',
    passkeyCreated: 'کلید عبور شما آماده است.',
    retryAfter: 'تلاش‌ها بیش از حد است. {time} دوباره تلاش کنید.',
    reload: 'صفحه را دوباره بارگیری کنید و دوباره تلاش کنید.',
    errors: {
      unsupported:
        'این مرورگر از کلیدهای عبور پشتیبانی نمی‌کند. راه دیگری را برای ادامه انتخاب کنید.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'هیچ کلید عبوری به کار نرفت. به روش دیگری وارد شوید.',
      'not-allowed': 'این کار کامل نشد. دوباره تلاش کنید یا راه دیگری را برای ادامه انتخاب کنید.',
      aborted: 'لغو شد.',
      'request-pending': 'درخواست کلید عبور دیگری باز است. آن را ببندید و دوباره تلاش کنید.',
      'already-registered': 'شما از پیش اینجا کلید عبور دارید. می‌توانید با آن وارد شوید.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'برای ادامه دکمه را فشار دهید.',
      'not-focused': 'در جایی از این صفحه کلیک کنید و دوباره تلاش کنید.',
      'authenticator-failed':
        'دستگاه شما نتوانست این کار را انجام دهد. دوباره تلاش کنید یا از دستگاه دیگری استفاده کنید.',
      'extension-interference':
        'افزونه‌ای از مرورگر مزاحم شد. آن را برای این صفحه خاموش کنید و دوباره تلاش کنید.',
      network: 'پاسخی نیامد. اتصالتان را بررسی کنید و دوباره تلاش کنید.',
      'bad-response': ourSide,
      'challenge-expired': 'خیلی طول کشید. دوباره تلاش کنید.',
      'unknown-credential': 'این کلید عبور دیگر اینجا معتبر نیست. از کلید دیگری استفاده کنید.',
      unauthenticated: 'از حساب خارج شده‌اید. وارد شوید و دوباره تلاش کنید.',
      'reauthentication-required': 'هویت خود را تأیید کنید و دوباره تلاش کنید.',
      'rate-limited': 'تلاش‌ها بیش از حد است. کمی صبر کنید و دوباره تلاش کنید.',
      'username-unavailable': 'این نام گرفته شده است. نام دیگری انتخاب کنید.',
      rejected: 'پذیرفته نشد. دوباره تلاش کنید یا راه دیگری را برای ادامه انتخاب کنید.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'در حال بارگذاری کلیدهای عبور…',
    empty: 'هنوز کلید عبوری ندارید.',
    offline: 'آفلاین هستید. کلیدهای عبور با برقراری اتصال دوباره نشان داده می‌شوند.',
    retry: 'تلاش دوباره',
    unnamed: 'کلید عبور',
    synced: 'همگام‌شده',
    thisDeviceOnly: 'فقط روی یک دستگاه',
    current: 'همین حالا برای ورود به کار رفت',
    keptIn: 'نگهداری در {provider}',
    created: 'ساخته‌شده در {date}',
    lastUsed: 'آخرین استفاده در {date}',
    neverUsed: 'هنوز استفاده نشده',
    name: 'نام این کلید عبور',
    rename: 'تغییر نام',
    renameOne: 'تغییر نام {name}',
    save: 'ذخیره',
    cancel: 'انصراف',
    remove: 'حذف',
    removeOne: 'حذف {name}',
    removeTitle: '{name} حذف شود؟',
    removeHint:
      'دیگر نمی‌توانید با آن اینجا وارد شوید. اگر همچنان پیشنهاد شد، آن را از {provider} هم حذف کنید.',
    passwordManager: 'مدیر گذرواژهٔ شما',
    removeLast: 'این تنها کلید عبور شماست. مطمئن شوید که می‌توانید به روش دیگری وارد شوید.',
    renamed: 'نام جدید: {name}.',
    removed: '{name} حذف شد.',
  },
};

registerBuiltIn('fa', language);

export default language;
