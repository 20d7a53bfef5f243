import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'Khoá truy cập không dùng được trên trang này. Hãy chọn cách khác để tiếp tục.';
const ourSide = 'Đã xảy ra lỗi từ phía chúng tôi. Hãy thử lại sau giây lát.';

const language: Language = {
  messages: {
    signIn: 'Đăng nhập bằng khoá truy cập',
    createPasskey: 'Tạo khoá truy cập',
    requesting: 'Đợi một chút…',
    prompting: 'Làm theo hướng dẫn của trình duyệt.',
    cancel: 'Huỷ',
    signingIn: 'Đang đăng nhập…',
    signedIn: 'Bạn đã đăng nhập.',
    creatingPasskey: 'Đang lưu khoá truy cập của bạn…',
    passkeyCreated: 'Khoá truy cập của bạn đã sẵn sàng.',
    retryAfter: 'Quá nhiều lần thử. Hãy thử lại {time}.',
    reload: 'Tải lại trang rồi thử lại.',
    errors: {
      unsupported: 'Trình duyệt này không dùng được khoá truy cập. Hãy chọn cách khác để tiếp tục.',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'Không có khoá truy cập nào được dùng. Hãy đăng nhập bằng cách khác.',
      'not-allowed': 'Chưa hoàn tất. Hãy thử lại hoặc chọn cách khác để tiếp tục.',
      aborted: 'Đã huỷ.',
      'request-pending': 'Một yêu cầu khoá truy cập khác đang mở. Hãy đóng yêu cầu đó rồi thử lại.',
      'already-registered': 'Bạn đã có khoá truy cập ở đây. Bạn có thể đăng nhập bằng khoá đó.',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'Nhấn nút để tiếp tục.',
      'not-focused': 'Nhấp vào bất kỳ đâu trên trang này rồi thử lại.',
      'authenticator-failed':
        'Thiết bị của bạn không làm được. Hãy thử lại hoặc dùng thiết bị khác.',
      'extension-interference':
        'Một tiện ích của trình duyệt đã gây cản trở. Hãy tắt tiện ích đó trên trang này rồi thử lại.',
      network: 'Không có phản hồi. Hãy kiểm tra kết nối rồi thử lại.',
      'bad-response': ourSide,
      'challenge-expired': 'Mất quá nhiều thời gian. Hãy thử lại.',
      'unknown-credential': 'Khoá truy cập này không còn hợp lệ ở đây. Hãy dùng khoá khác.',
      unauthenticated: 'Bạn đã đăng xuất. Hãy đăng nhập rồi thử lại.',
      'reauthentication-required': 'Hãy xác nhận đó là bạn rồi thử lại.',
      'rate-limited': 'Quá nhiều lần thử. Hãy đợi một lát rồi thử lại.',
      'username-unavailable': 'Tên này đã có người dùng. Hãy chọn tên khác.',
      rejected: 'Yêu cầu không được chấp nhận. Hãy thử lại hoặc chọn cách khác để tiếp tục.',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'Đang tải khoá truy cập của bạn…',
    empty: 'Bạn chưa có khoá truy cập nào.',
    offline: 'Bạn đang ngoại tuyến. Khoá truy cập sẽ hiện lại khi có kết nối.',
    retry: 'Thử lại',
    unnamed: 'Khoá truy cập',
    synced: 'Đã đồng bộ',
    thisDeviceOnly: 'Chỉ trên một thiết bị',
    current: 'Vừa dùng để đăng nhập',
    keptIn: 'Lưu trong {provider}',
    created: 'Tạo ngày {date}',
    lastUsed: 'Dùng lần cuối ngày {date}',
    neverUsed: 'Chưa dùng',
    name: 'Tên của khoá truy cập này',
    rename: 'Đổi tên',
    renameOne: 'Đổi tên {name}',
    save: 'Lưu',
    cancel: 'Huỷ',
    remove: 'Xoá',
    removeOne: 'Xoá {name}',
    removeTitle: 'Xoá {name}?',
    removeHint:
      'Bạn sẽ không thể đăng nhập ở đây bằng khoá này nữa. Nếu khoá vẫn được đề xuất, hãy xoá cả trong {provider}.',
    passwordManager: 'trình quản lý mật khẩu của bạn',
    removeLast:
      'Đây là khoá truy cập duy nhất của bạn. Hãy chắc chắn rằng bạn có thể đăng nhập bằng cách khác.',
    renamed: 'Tên mới: {name}.',
    removed: 'Đã xoá {name}.',
  },
};

registerBuiltIn('vi', language);

export default language;
