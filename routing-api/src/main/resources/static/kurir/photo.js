// Photos of hand-overs, shrunk here to some ten kilobytes and sent after their report.
const PHOTO_PX = 800;
const MOST_PHOTO_BYTES = 120000;

function shrunkPhoto(file, done) {
  const address = window.URL.createObjectURL(file);
  const image = new Image();
  image.onload = () => {
    const scale = Math.min(1, PHOTO_PX / Math.max(image.width, image.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(image.width * scale));
    canvas.height = Math.max(1, Math.round(image.height * scale));
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    window.URL.revokeObjectURL(address);
    shrinkTo(canvas, 0.7, done);
  };
  image.onerror = () => done(null);
  image.src = address;
}

function shrinkTo(canvas, quality, done) {
  canvas.toBlob((blob) => {
    if (blob && blob.size > MOST_PHOTO_BYTES && quality > 0.25) {
      shrinkTo(canvas, quality - 0.15, done);
    } else {
      done(blob);
    }
  }, 'image/jpeg', quality);
}

function photoField() {
  const input = h('input', { type: 'file', accept: 'image/*', capture: 'environment', id: 'field-photo' });
  const told = h('span', { role: 'status' }, say(draft.photo ? 'photoThere' : 'takePhoto'));
  input.addEventListener('change', () => {
    if (input.files && input.files[0]) {
      shrunkPhoto(input.files[0], (blob) => {
        draft.photo = blob;
        told.textContent = say(blob ? 'photoThere' : 'takePhoto');
      });
    }
  });
  return h('label.button.photo', { for: 'field-photo' }, input, told);
}

function dropPhotoOf(one) {
  upload.photos = upload.photos.filter((photo) => photo.session !== one.session || photo.seq !== one.seq);
  saveUpload();
}

function keepPhotoOf(one, blob) {
  if (blob) {
    upload.photos.push({ path: '/kurir/api/photos/' + one.session + '/' + one.seq, type: 'application/octet-stream', body: blob, session: one.session, seq: one.seq });
    saveUpload();
  }
}
