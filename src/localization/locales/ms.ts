import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'Kunci laluan tidak berfungsi pada halaman ini. Pilih cara lain untuk meneruskan.';
const ourSide = 'Ada masalah di pihak kami. Cuba lagi sebentar nanti.';

const language: Language = {
  messages: {
    signIn: 'Log masuk dengan kunci laluan',
    createPasskey: 'Cipta kunci laluan',
    requesting: 'Sebentar…',
    prompting: 'Ikut arahan pelayar anda.',
    cancel: 'Batal',
    signingIn: 'Sedang log masuk…',
    signedIn: 'Anda sudah log masuk.',
    creatingPasskey: 'Menyimpan kunci laluan anda…',
    passkeyCreated: 'Kunci laluan anda sudah sedia.',
    retryAfter: 'Terlalu banyak percubaan. Cuba lagi {time}.',
    reload: 'Muat semula halaman ini, kemudian cuba lagi.',
    errors: {
      unsupported:
        'Pelayar ini tidak boleh menggunakan kunci laluan. Pilih cara lain untuk meneruskan.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'Tiada kunci laluan digunakan. Log masuk dengan cara lain.',
      'not-allowed': 'Perkara itu tidak selesai. Cuba lagi atau pilih cara lain untuk meneruskan.',
      aborted: 'Perkara itu dibatalkan.',
      'request-pending':
        'Permintaan kunci laluan lain sedang terbuka. Tutup permintaan itu, kemudian cuba lagi.',
      'already-registered': 'Anda sudah ada kunci laluan di sini. Anda boleh log masuk dengannya.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'Tekan butang untuk meneruskan.',
      'not-focused': 'Klik di mana-mana pada halaman ini, kemudian cuba lagi.',
      'authenticator-failed':
        'Peranti anda tidak dapat melakukannya. Cuba lagi atau gunakan peranti lain.',
      'extension-interference':
        'Sambungan pelayar telah mengganggu. Matikan untuk halaman ini, kemudian cuba lagi.',
      network: 'Tiada jawapan. Semak sambungan anda dan cuba lagi.',
      'bad-response': ourSide,
      'challenge-expired': 'Perkara itu mengambil masa terlalu lama. Cuba lagi.',
      'unknown-credential': 'Kunci laluan ini tidak lagi sah di sini. Gunakan yang lain.',
      unauthenticated: 'Anda sudah log keluar. Log masuk, kemudian cuba lagi.',
      'reauthentication-required': 'Sahkan bahawa ini anda, kemudian cuba lagi.',
      'rate-limited': 'Terlalu banyak percubaan. Tunggu sebentar, kemudian cuba lagi.',
      'username-unavailable': 'Nama itu sudah diambil. Pilih yang lain.',
      rejected: 'Perkara itu tidak diterima. Cuba lagi atau pilih cara lain untuk meneruskan.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'Memuatkan kunci laluan anda…',
    empty: 'Anda belum ada kunci laluan.',
    offline: 'Anda di luar talian. Kunci laluan anda akan dipaparkan semula apabila bersambung.',
    retry: 'Cuba lagi',
    unnamed: 'Kunci laluan',
    synced: 'Disegerakkan',
    thisDeviceOnly: 'Pada satu peranti sahaja',
    current: 'Baru digunakan untuk log masuk',
    keptIn: 'Disimpan dalam {provider}',
    created: 'Dicipta {date}',
    lastUsed: 'Kali terakhir digunakan {date}',
    neverUsed: 'Belum digunakan',
    name: 'Nama kunci laluan ini',
    rename: 'Namakan semula',
    renameOne: 'Namakan semula {name}',
    save: 'Simpan',
    cancel: 'Batal',
    remove: 'Alih keluar',
    removeOne: 'Alih keluar {name}',
    removeTitle: 'Alih keluar {name}?',
    removeHint:
      'Anda tidak lagi boleh log masuk di sini dengannya. Jika masih ditawarkan, padamkan juga dalam {provider}.',
    passwordManager: 'pengurus kata laluan anda',
    removeLast:
      'Ini satu-satunya kunci laluan anda. Pastikan anda boleh log masuk dengan cara lain.',
    renamed: 'Nama baharu: {name}.',
    removed: '{name} telah dialih keluar.',
  },
};

registerBuiltIn('ms', language);

export default language;
