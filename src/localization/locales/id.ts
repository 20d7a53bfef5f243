import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'Kunci sandi tidak berfungsi di halaman ini. Pilih cara lain untuk melanjutkan.';
const ourSide = 'Ada masalah di pihak kami. Coba lagi sebentar lagi.';

const language: Language = {
  messages: {
    signIn: 'Masuk dengan kunci sandi',
    createPasskey: 'Buat kunci sandi',
    requesting: 'Sebentar…',
    prompting: 'Ikuti petunjuk browser Anda.',
    cancel: 'Batal',
    signingIn: 'Sedang masuk…',
    signedIn: 'Anda sudah masuk.',
    creatingPasskey: 'Menyimpan kunci sandi Anda…',
    passkeyCreated: 'Kunci sandi Anda siap.',
    retryAfter: 'Terlalu banyak percobaan. Coba lagi {time}.',
    reload: 'Muat ulang halaman ini, lalu coba lagi.',
    errors: {
      unsupported:
        'Browser ini tidak dapat memakai kunci sandi. Pilih cara lain untuk melanjutkan.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'Tidak ada kunci sandi yang dipakai. Masuk dengan cara lain.',
      'not-allowed': 'Belum selesai. Coba lagi, atau pilih cara lain untuk melanjutkan.',
      aborted: 'Dibatalkan.',
      'request-pending': 'Permintaan kunci sandi lain sedang terbuka. Tutup, lalu coba lagi.',
      'already-registered': 'Anda sudah punya kunci sandi di sini. Anda dapat masuk dengannya.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'Tekan tombol untuk melanjutkan.',
      'not-focused': 'Klik di mana saja di halaman ini, lalu coba lagi.',
      'authenticator-failed':
        'Perangkat Anda tidak dapat melakukannya. Coba lagi, atau pakai perangkat lain.',
      'extension-interference':
        'Ekstensi browser mengganggu. Nonaktifkan untuk halaman ini, lalu coba lagi.',
      network: 'Tidak ada jawaban. Periksa koneksi Anda dan coba lagi.',
      'bad-response': ourSide,
      'challenge-expired': 'Terlalu lama. Coba lagi.',
      'unknown-credential': 'Kunci sandi ini tidak berlaku lagi di sini. Pakai yang lain.',
      unauthenticated: 'Anda sudah keluar. Masuk, lalu coba lagi.',
      'reauthentication-required': 'Konfirmasikan bahwa ini Anda, lalu coba lagi.',
      'rate-limited': 'Terlalu banyak percobaan. Tunggu sebentar, lalu coba lagi.',
      'username-unavailable': 'Nama itu sudah dipakai. Pilih yang lain.',
      rejected: 'Tidak diterima. Coba lagi, atau pilih cara lain untuk melanjutkan.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'Memuat kunci sandi Anda…',
    empty: 'Anda belum punya kunci sandi.',
    offline: 'Anda sedang offline. Kunci sandi Anda akan tampil lagi setelah terhubung.',
    retry: 'Coba lagi',
    unnamed: 'Kunci sandi',
    synced: 'Disinkronkan',
    thisDeviceOnly: 'Hanya di satu perangkat',
    current: 'Baru saja dipakai untuk masuk',
    keptIn: 'Disimpan di {provider}',
    created: 'Dibuat {date}',
    lastUsed: 'Terakhir dipakai {date}',
    neverUsed: 'Belum dipakai',
    name: 'Nama kunci sandi ini',
    rename: 'Ganti nama',
    renameOne: 'Ganti nama {name}',
    save: 'Simpan',
    cancel: 'Batal',
    remove: 'Hapus',
    removeOne: 'Hapus {name}',
    removeTitle: 'Hapus {name}?',
    removeHint:
      'Anda tidak dapat lagi masuk di sini dengannya. Jika masih ditawarkan, hapus juga di {provider}.',
    passwordManager: 'pengelola sandi Anda',
    removeLast: 'Ini satu-satunya kunci sandi Anda. Pastikan Anda dapat masuk dengan cara lain.',
    renamed: 'Nama baru: {name}.',
    removed: '{name} dihapus.',
  },
};

registerBuiltIn('id', language);

export default language;
