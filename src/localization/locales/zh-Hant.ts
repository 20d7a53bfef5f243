import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = '此頁面無法使用通行金鑰。請選擇其他方式繼續。';
const ourSide = '我們這邊發生問題。請稍後再試一次。';

const language: Language = {
  messages: {
    signIn: '使用通行金鑰登入',
    createPasskey: '建立通行金鑰',
    requesting: '請稍候…',
    prompting: '請依照瀏覽器的指示操作。',
    cancel: '取消',
    signingIn: '正在登入…',
    signedIn: '您已登入。',
    creatingPasskey: '正在儲存您的通行金鑰…',
    passkeyCreated: '您的通行金鑰已就緒。',
    retryAfter: '嘗試次數過多。請{time}再試一次。',
    reload: '請重新載入頁面，然後再試一次。',
    errors: {
      unsupported: '此瀏覽器無法使用通行金鑰。請選擇其他方式繼續。',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': '未使用通行金鑰。請以其他方式登入。',
      'not-allowed': '操作未完成。請再試一次，或選擇其他方式繼續。',
      aborted: '操作已取消。',
      'request-pending': '另一個通行金鑰要求尚未關閉。請先關閉，然後再試一次。',
      'already-registered': '您在這裡已有通行金鑰，可以用它登入。',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': '請按下按鈕以繼續。',
      'not-focused': '請按一下此頁面的任何位置，然後再試一次。',
      'authenticator-failed': '您的裝置無法完成此操作。請再試一次，或使用其他裝置。',
      'extension-interference': '瀏覽器擴充功能造成干擾。請在此頁面將其關閉，然後再試一次。',
      network: '沒有回應。請檢查您的連線，然後再試一次。',
      'bad-response': ourSide,
      'challenge-expired': '操作時間過長。請再試一次。',
      'unknown-credential': '此通行金鑰在這裡已失效。請使用其他通行金鑰。',
      unauthenticated: '您已登出。請登入後再試一次。',
      'reauthentication-required': '請確認是您本人，然後再試一次。',
      'rate-limited': '嘗試次數過多。請稍等片刻再試。',
      'username-unavailable': '該名稱已有人使用。請另選一個。',
      rejected: '要求未被接受。請再試一次，或選擇其他方式繼續。',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: '正在載入您的通行金鑰…',
    empty: '您還沒有通行金鑰。',
    offline: '您處於離線狀態。連線後會再次顯示您的通行金鑰。',
    retry: '再試一次',
    unnamed: '通行金鑰',
    synced: '已同步',
    thisDeviceOnly: '僅在一部裝置上',
    current: '剛才用來登入',
    keptIn: '儲存在{provider}',
    created: '建立於 {date}',
    lastUsed: '上次使用：{date}',
    neverUsed: '尚未使用',
    name: '此通行金鑰的名稱',
    rename: '重新命名',
    renameOne: '重新命名{name}',
    save: '儲存',
    cancel: '取消',
    remove: '移除',
    removeOne: '移除{name}',
    removeTitle: '要移除{name}嗎？',
    removeHint: '您將無法再用它在這裡登入。如果仍出現在候選項目中，請在{provider}中一併刪除。',
    passwordManager: '您的密碼管理工具',
    removeLast: '這是您唯一的通行金鑰。請確認您可以用其他方式登入。',
    renamed: '已重新命名為{name}。',
    removed: '已移除{name}。',
  },
};

registerBuiltIn('zh-Hant', language);

export default language;
