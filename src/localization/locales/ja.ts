import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'このページではパスキーを使えません。別の方法で続けてください。';
const ourSide = 'こちら側で問題が発生しました。しばらくしてからもう一度お試しください。';

const language: Language = {
  messages: {
    signIn: 'パスキーでサインイン',
    createPasskey: 'パスキーを作成',
    requesting: '少々お待ちください…',
    prompting: 'ブラウザの案内に従ってください。',
    cancel: 'キャンセル',
    signingIn: 'サインインしています…',
    signedIn: 'サインインしました。',
    creatingPasskey: 'パスキーを保存しています…',
    passkeyCreated: 'パスキーの準備ができました。',
    retryAfter: '試行回数が多すぎます。{time}にもう一度お試しください。',
    reload: 'ページを再読み込みしてから、もう一度お試しください。',
    errors: {
      unsupported: 'このブラウザではパスキーを使えません。別の方法で続けてください。',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'パスキーは使われませんでした。別の方法でサインインしてください。',
      'not-allowed': '完了しませんでした。もう一度試すか、別の方法で続けてください。',
      aborted: 'キャンセルされました。',
      'request-pending':
        '別のパスキーの要求が開いています。それを閉じてから、もう一度お試しください。',
      'already-registered': 'ここで使えるパスキーをすでにお持ちです。それでサインインできます。',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': '続けるにはボタンを押してください。',
      'not-focused': 'このページのどこかをクリックしてから、もう一度お試しください。',
      'authenticator-failed':
        'お使いのデバイスでは実行できませんでした。もう一度試すか、別のデバイスをお使いください。',
      'extension-interference':
        'ブラウザの拡張機能が妨げになりました。このページでは無効にして、もう一度お試しください。',
      network: '応答がありません。接続を確認して、もう一度お試しください。',
      'bad-response': ourSide,
      'challenge-expired': '時間がかかりすぎました。もう一度お試しください。',
      'unknown-credential':
        'このパスキーはここでは無効になりました。別のパスキーをお使いください。',
      unauthenticated: 'サインアウトしています。サインインしてから、もう一度お試しください。',
      'reauthentication-required': 'ご本人であることを確認してから、もう一度お試しください。',
      'rate-limited': '試行回数が多すぎます。しばらく待ってから、もう一度お試しください。',
      'username-unavailable': 'その名前はすでに使われています。別の名前を選んでください。',
      rejected: '受け付けられませんでした。もう一度試すか、別の方法で続けてください。',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'パスキーを読み込んでいます…',
    empty: 'パスキーはまだありません。',
    offline: 'オフラインです。接続すると、パスキーが再び表示されます。',
    retry: 'もう一度試す',
    unnamed: 'パスキー',
    synced: '同期済み',
    thisDeviceOnly: '1 台のデバイスのみ',
    current: 'たった今サインインに使用',
    keptIn: '{provider}に保存',
    created: '{date}に作成',
    lastUsed: '最終使用日：{date}',
    neverUsed: '未使用',
    name: 'このパスキーの名前',
    rename: '名前を変更',
    renameOne: '{name}の名前を変更',
    save: '保存',
    cancel: 'キャンセル',
    remove: '削除',
    removeOne: '{name}を削除',
    removeTitle: '{name}を削除しますか？',
    removeHint:
      'ここではこのパスキーでサインインできなくなります。引き続き候補に出る場合は、{provider}からも削除してください。',
    passwordManager: 'お使いのパスワードマネージャー',
    removeLast: 'これは唯一のパスキーです。別の方法でサインインできることを確認してください。',
    renamed: '名前を{name}に変更しました。',
    removed: '{name}を削除しました。',
  },
};

registerBuiltIn('ja', language);

export default language;
