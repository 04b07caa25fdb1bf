import type zh from '../zh-CN/worker-scan.ts';
import type { Words } from '../words.ts';

export default {
  titles: {
    asking: 'Opening the camera',
    scanning: 'Point at their worker code',
    'no-camera': 'The camera is not available',
    paused: 'The camera is off',
    reading: 'Looking at the photo',
    unread: 'No code was found in the photo',
    typing: 'Type the number on the card',
    checking: 'Checking',
    stuck: 'Not checked yet',
  },
  allow: 'When your phone asks about the camera, choose “Allow”.',
  aim: 'Hold the code inside the frame, a hand’s width away, and keep still.',
  view: 'Camera picture',
  blind: 'The camera shows no picture. You can take a photo, or type the number on the card.',
  torchOn: 'Light on',
  torchOff: 'Light off',
  switchCamera: 'Other camera',
  otherWays: 'Without the camera',
  faults: {
    insecure:
      'This page has no encrypted connection (HTTPS), so the phone lends it no camera. Type the number, or ask for an https address.',
    unsupported: 'This browser lends pages no camera. You can take a photo, or type the number on the card.',
    missing: 'No camera was found on this device. You can choose a photo, or type the number on the card.',
    refused: 'The camera was not allowed. To use it, allow the camera in the phone’s settings and press “Try again”.',
    busy: 'Another app is using the camera. Close it and press “Try again”.',
    unplugged: 'The camera was just disconnected. Connect it and press “Try again”, or use another way.',
    failed: 'The camera did not open. Try again, or use another way.',
    unloaded: 'There is no network, so scanning is not ready. Try again when you are online, or call.',
    paused: 'You left this page, so the camera was switched off. Press “Go on scanning” to continue.',
  },
  goOn: 'Go on scanning',
  unread: {
    'no-code': 'No QR code could be seen in the photo. Go closer, avoid reflections, and take another.',
    'no-picture': 'This file is no picture, or this phone cannot open it. Please choose another.',
    unloaded: 'There is no network, so the photo cannot be looked at. Try again when you are online, or call.',
  },
  number: 'Number on the worker’s card',
  numberHint: 'Below the photo on the card: letters and digits.',
  numberErrors: {
    required: 'Please type the number.',
    'not-a-number': 'A number has 6 to 24 letters and digits. Please look at the card again.',
  },
  check: 'Check',
  checking: 'Checking the signature, the worker’s record and your booking. One moment, please.',
  stuck: 'The code was read, but there is no network to check it. Do not hurry to open; you can call first.',
} satisfies Words<typeof zh>;
