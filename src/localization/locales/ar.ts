import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'لا تعمل مفاتيح المرور في هذه الصفحة. اختر طريقة أخرى للمتابعة.';
const ourSide = 'حدث خطأ لدينا. أعد المحاولة بعد لحظات.';

const language: Language = {
  messages: {
    signIn: 'تسجيل الدخول بمفتاح مرور',
    createPasskey: 'إنشاء مفتاح مرور',
    requesting: 'لحظة من فضلك…',
    prompting: 'اتبع تعليمات المتصفح.',
    cancel: 'إلغاء',
    signingIn: 'جارٍ تسجيل الدخول…',
    signedIn: 'تم تسجيل دخولك.',
    creatingPasskey: 'جارٍ حفظ مفتاح المرور…',
    passkeyCreated: 'مفتاح المرور جاهز.',
    retryAfter: 'محاولات كثيرة جدًا. أعد المحاولة {time}.',
    reload: 'أعد تحميل الصفحة ثم أعد المحاولة.',
    errors: {
      unsupported: 'لا يدعم هذا المتصفح مفاتيح المرور. اختر طريقة أخرى للمتابعة.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'لم يُستخدم أي مفتاح مرور. سجّل الدخول بطريقة أخرى.',
      'not-allowed': 'لم تكتمل العملية. أعد المحاولة أو اختر طريقة أخرى للمتابعة.',
      aborted: 'تم الإلغاء.',
      'request-pending': 'هناك طلب مفتاح مرور آخر مفتوح. أغلقه ثم أعد المحاولة.',
      'already-registered': 'لديك مفتاح مرور هنا بالفعل. يمكنك تسجيل الدخول به.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'اضغط على الزر للمتابعة.',
      'not-focused': 'انقر في أي مكان في هذه الصفحة ثم أعد المحاولة.',
      'authenticator-failed': 'تعذّر ذلك على جهازك. أعد المحاولة أو استخدم جهازًا آخر.',
      'extension-interference': 'تدخّلت إضافة في المتصفح. أوقفها في هذه الصفحة ثم أعد المحاولة.',
      network: 'لا توجد استجابة. تحقق من اتصالك وأعد المحاولة.',
      'bad-response': ourSide,
      'challenge-expired': 'استغرق ذلك وقتًا طويلًا. أعد المحاولة.',
      'unknown-credential': 'لم يعد مفتاح المرور هذا صالحًا هنا. استخدم مفتاحًا آخر.',
      unauthenticated: 'تم تسجيل خروجك. سجّل الدخول ثم أعد المحاولة.',
      'reauthentication-required': 'أكّد هويتك ثم أعد المحاولة.',
      'rate-limited': 'محاولات كثيرة جدًا. انتظر قليلًا ثم أعد المحاولة.',
      'username-unavailable': 'هذا الاسم مستخدَم. اختر اسمًا آخر.',
      rejected: 'لم يُقبل ذلك. أعد المحاولة أو اختر طريقة أخرى للمتابعة.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'جارٍ تحميل مفاتيح المرور…',
    empty: 'ليست لديك مفاتيح مرور بعد.',
    offline: 'أنت غير متصل بالإنترنت. ستظهر مفاتيح المرور من جديد عند عودة الاتصال.',
    retry: 'إعادة المحاولة',
    unnamed: 'مفتاح مرور',
    synced: 'متزامن',
    thisDeviceOnly: 'على جهاز واحد فقط',
    current: 'استُخدم للتو لتسجيل الدخول',
    keptIn: 'محفوظ في {provider}',
    created: 'أُنشئ في {date}',
    lastUsed: 'آخر استخدام في {date}',
    neverUsed: 'لم يُستخدم بعد',
    name: 'اسم مفتاح المرور هذا',
    rename: 'إعادة التسمية',
    renameOne: 'إعادة تسمية {name}',
    save: 'حفظ',
    cancel: 'إلغاء',
    remove: 'إزالة',
    removeOne: 'إزالة {name}',
    removeTitle: 'هل تريد إزالة {name}؟',
    removeHint:
      'لن يمكنك تسجيل الدخول به هنا بعد الآن. إذا استمر عرضه عليك، فاحذفه أيضًا من {provider}.',
    passwordManager: 'مدير كلمات المرور',
    removeLast: 'هذا هو مفتاح المرور الوحيد لديك. تأكد من إمكانية تسجيل الدخول بطريقة أخرى.',
    renamed: 'الاسم الجديد: {name}.',
    removed: 'تمت إزالة {name}.',
  },
};

registerBuiltIn('ar', language);

export default language;
