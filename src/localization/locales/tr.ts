import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'Geçiş anahtarları bu sayfada çalışmıyor. Devam etmek için başka bir yol seçin.';
const ourSide = 'Bizim tarafımızda bir sorun oluştu. Birazdan tekrar deneyin.';

const language: Language = {
  messages: {
    signIn: 'Geçiş anahtarıyla giriş yap',
    createPasskey: 'Geçiş anahtarı oluştur',
    requesting: 'Bir saniye…',
    prompting: 'Tarayıcınızın yönergelerini izleyin.',
    cancel: 'İptal',
    signingIn: 'Giriş yapılıyor…',
    signedIn: 'Giriş yaptınız.',
    creatingPasskey: 'Geçiş anahtarınız kaydediliyor…',
    passkeyCreated: 'Geçiş anahtarınız hazır.',
    retryAfter: 'Çok fazla deneme yapıldı. {time} tekrar deneyin.',
    reload: 'Sayfayı yenileyip tekrar deneyin.',
    errors: {
      unsupported:
        'Bu tarayıcı geçiş anahtarlarını kullanamıyor. Devam etmek için başka bir yol seçin.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'Geçiş anahtarı kullanılmadı. Başka bir yolla giriş yapın.',
      'not-allowed':
        'İşlem tamamlanmadı. Tekrar deneyin veya devam etmek için başka bir yol seçin.',
      aborted: 'İşlem iptal edildi.',
      'request-pending': 'Başka bir geçiş anahtarı isteği açık. Onu kapatıp tekrar deneyin.',
      'already-registered': 'Burada zaten bir geçiş anahtarınız var. Onunla giriş yapabilirsiniz.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'Devam etmek için düğmeye basın.',
      'not-focused': 'Bu sayfada herhangi bir yere tıklayıp tekrar deneyin.',
      'authenticator-failed':
        'Cihazınız bunu yapamadı. Tekrar deneyin veya başka bir cihaz kullanın.',
      'extension-interference':
        'Bir tarayıcı uzantısı araya girdi. Bu sayfa için kapatıp tekrar deneyin.',
      network: 'Yanıt yok. Bağlantınızı kontrol edip tekrar deneyin.',
      'bad-response': ourSide,
      'challenge-expired': 'Bu çok uzun sürdü. Tekrar deneyin.',
      'unknown-credential':
        'Bu geçiş anahtarı burada artık geçerli değil. Başka bir tane kullanın.',
      unauthenticated: 'Oturumunuz kapandı. Giriş yapıp tekrar deneyin.',
      'reauthentication-required': 'Siz olduğunuzu onaylayıp tekrar deneyin.',
      'rate-limited': 'Çok fazla deneme yapıldı. Biraz bekleyip tekrar deneyin.',
      'username-unavailable': 'Bu ad alınmış. Başka bir ad seçin.',
      rejected: 'Bu kabul edilmedi. Tekrar deneyin veya devam etmek için başka bir yol seçin.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'Geçiş anahtarlarınız yükleniyor…',
    empty: 'Henüz geçiş anahtarınız yok.',
    offline: 'Çevrimdışısınız. Bağlandığınızda geçiş anahtarlarınız yeniden görünür.',
    retry: 'Tekrar dene',
    unnamed: 'Geçiş anahtarı',
    synced: 'Eşitlendi',
    thisDeviceOnly: 'Yalnızca bir cihazda',
    current: 'Az önce giriş için kullanıldı',
    keptIn: 'Saklandığı yer: {provider}',
    created: 'Oluşturulma: {date}',
    lastUsed: 'Son kullanım: {date}',
    neverUsed: 'Henüz kullanılmadı',
    name: 'Bu geçiş anahtarının adı',
    rename: 'Yeniden adlandır',
    renameOne: 'Yeniden adlandır: {name}',
    save: 'Kaydet',
    cancel: 'İptal',
    remove: 'Kaldır',
    removeOne: 'Kaldır: {name}',
    removeTitle: '{name} kaldırılsın mı?',
    removeHint:
      'Burada artık onunla giriş yapamazsınız. Önerilmeye devam ederse oradan da silin: {provider}.',
    passwordManager: 'parola yöneticiniz',
    removeLast: 'Bu tek geçiş anahtarınız. Başka bir yolla giriş yapabildiğinizden emin olun.',
    renamed: 'Yeni ad: {name}.',
    removed: '{name} kaldırıldı.',
  },
};

registerBuiltIn('tr', language);

export default language;
