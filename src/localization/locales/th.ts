import type { Language } from '../language.js';
import { registerBuiltIn } from '../registered-languages.js';

const notHere = 'พาสคีย์ใช้กับหน้านี้ไม่ได้ เลือกวิธีอื่นเพื่อไปต่อ';
const ourSide = 'เกิดข้อผิดพลาดที่ฝั่งเรา ลองอีกครั้งในอีกสักครู่';

const language: Language = {
  messages: {
    signIn: 'ลงชื่อเข้าใช้ด้วยพาสคีย์',
    createPasskey: 'สร้างพาสคีย์',
    requesting: 'สักครู่…',
    prompting: 'ทำตามคำแนะนำของเบราว์เซอร์',
    cancel: 'ยกเลิก',
    signingIn: 'กำลังลงชื่อเข้าใช้…',
    signedIn: 'คุณลงชื่อเข้าใช้แล้ว',
    creatingPasskey: 'กำลังบันทึกพาสคีย์ของคุณ…',
    passkeyCreated: 'พาสคีย์ของคุณพร้อมแล้ว',
    retryAfter: 'ลองหลายครั้งเกินไป ลองอีกครั้ง {time}',
    reload: 'โหลดหน้านี้ใหม่แล้วลองอีกครั้ง',
    errors: {
      unsupported: 'เบราว์เซอร์นี้ใช้พาสคีย์ไม่ได้ เลือกวิธีอื่นเพื่อไปต่อ',
      'insecure-context': notHere,
      'invalid-options': notHere,
      'no-credential': 'ไม่ได้ใช้พาสคีย์ใดๆ ลงชื่อเข้าใช้ด้วยวิธีอื่น',
      'not-allowed': 'ทำไม่สำเร็จ ลองอีกครั้งหรือเลือกวิธีอื่นเพื่อไปต่อ',
      aborted: 'ยกเลิกแล้ว',
      'request-pending': 'มีคำขอพาสคีย์อื่นเปิดอยู่ ปิดคำขอนั้นแล้วลองอีกครั้ง',
      'already-registered': 'คุณมีพาสคีย์ที่นี่อยู่แล้ว คุณใช้ลงชื่อเข้าใช้ได้เลย',
      'rp-id-mismatch': notHere,
      'blocked-by-policy': notHere,
      'gesture-required': 'กดปุ่มเพื่อไปต่อ',
      'not-focused': 'คลิกที่ใดก็ได้ในหน้านี้แล้วลองอีกครั้ง',
      'authenticator-failed': 'อุปกรณ์ของคุณทำไม่ได้ ลองอีกครั้งหรือใช้อุปกรณ์อื่น',
      'extension-interference': 'ส่วนขยายของเบราว์เซอร์ขัดขวางการทำงาน ปิดส่วนขยายสำหรับหน้านี้แล้วลองอีกครั้ง',
      network: 'ไม่มีการตอบกลับ ตรวจสอบการเชื่อมต่อแล้วลองอีกครั้ง',
      'bad-response': ourSide,
      'challenge-expired': 'ใช้เวลานานเกินไป ลองอีกครั้ง',
      'unknown-credential': 'พาสคีย์นี้ใช้ที่นี่ไม่ได้อีกแล้ว ใช้พาสคีย์อื่น',
      unauthenticated: 'คุณออกจากระบบแล้ว ลงชื่อเข้าใช้แล้วลองอีกครั้ง',
      'reauthentication-required': 'ยืนยันว่าเป็นคุณแล้วลองอีกครั้ง',
      'rate-limited': 'ลองหลายครั้งเกินไป รอสักครู่แล้วลองอีกครั้ง',
      'username-unavailable': 'ชื่อนี้มีผู้ใช้แล้ว เลือกชื่ออื่น',
      rejected: 'ไม่ได้รับการยอมรับ ลองอีกครั้งหรือเลือกวิธีอื่นเพื่อไปต่อ',
      server: ourSide,
      unknown: ourSide,
    },
  },
  list: {
    loading: 'กำลังโหลดพาสคีย์ของคุณ…',
    empty: 'คุณยังไม่มีพาสคีย์',
    offline: 'คุณออฟไลน์อยู่ พาสคีย์ของคุณจะแสดงอีกครั้งเมื่อเชื่อมต่อแล้ว',
    retry: 'ลองอีกครั้ง',
    unnamed: 'พาสคีย์',
    synced: 'ซิงค์แล้ว',
    thisDeviceOnly: 'อยู่ในอุปกรณ์เดียวเท่านั้น',
    current: 'เพิ่งใช้ลงชื่อเข้าใช้',
    keptIn: 'เก็บไว้ใน {provider}',
    created: 'สร้างเมื่อ {date}',
    lastUsed: 'ใช้ล่าสุดเมื่อ {date}',
    neverUsed: 'ยังไม่เคยใช้',
    name: 'ชื่อของพาสคีย์นี้',
    rename: 'เปลี่ยนชื่อ',
    renameOne: 'เปลี่ยนชื่อ {name}',
    save: 'บันทึก',
    cancel: 'ยกเลิก',
    remove: 'นำออก',
    removeOne: 'นำ {name} ออก',
    removeTitle: 'นำ {name} ออกไหม',
    removeHint: 'คุณจะใช้ลงชื่อเข้าใช้ที่นี่ไม่ได้อีก หากยังมีการเสนอให้ใช้ ให้ลบออกจาก {provider} ด้วย',
    passwordManager: 'เครื่องมือจัดการรหัสผ่านของคุณ',
    removeLast: 'นี่เป็นพาสคีย์เดียวของคุณ ตรวจสอบว่าคุณลงชื่อเข้าใช้ด้วยวิธีอื่นได้',
    renamed: 'ชื่อใหม่คือ {name}',
    removed: 'นำ {name} ออกแล้ว',
  },
};

registerBuiltIn('th', language);

export default language;
