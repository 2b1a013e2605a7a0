"""Uploaded files. Pictures get several sizes; all sizes hold the same bytes (no image library here)."""

from dataclasses import dataclass

from simulator.rules.images import check_photo, thumbnail_sizes
from simulator.state.records import Json, StoredFile
from simulator.state.store import Store, Table

FOLDERS = {"photo": "photos", "voice": "voice", "video": "videos", "sticker": "stickers", "audio": "music"}
ENDINGS = {"photo": ".jpg", "voice": ".oga", "video": ".mp4", "sticker": ".webp", "audio": ".mp3"}
MIME_TYPES = {"voice": "audio/ogg", "video": "video/mp4", "audio": "audio/mpeg"}


@dataclass(frozen=True)
class Upload:
    """Bytes as they came; `name` and `mime_type` as the sender gave them."""

    content: bytes
    name: str = ""
    mime_type: str = ""


class Files:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._table: Table[StoredFile] = Table(store, "file", StoredFile)

    def find(self, file_id: str) -> StoredFile | None:
        return self._table.get(file_id)

    def by_path(self, path: str) -> StoredFile | None:
        return next((file for file in self._table.rows.values() if file.file_path == path), None)

    def content(self, file: StoredFile) -> bytes:
        return self._store.blob(file.blob)

    def save_photo(self, upload: Upload) -> list[Json]:
        """PhotoSizes, smallest first. Raises PhotoRefused."""
        width, height = check_photo(upload.content)
        blob = self._save_blob(upload.content)
        sizes = []
        for wide, high in thumbnail_sizes(width, height):
            file = self._save(blob, upload, "photo", len(upload.content) * wide * high // (width * height))
            shape = self._shape(file) | {"width": wide, "height": high}
            self._table.save(file.file_id, file.model_copy(update={"media": {"width": wide, "height": high}}))
            sizes.append(shape)
        return sizes

    def save(self, upload: Upload, kind: str, media: Json | None = None) -> Json:
        """A Document, Voice, Video, Audio or Sticker in Bot API shape."""
        file = self._save(self._save_blob(upload.content), upload, kind, len(upload.content))
        file.media = media or {}
        self._table.save(file.file_id, file)
        return self.shape(file)

    def shape(self, file: StoredFile) -> Json:
        """As it stands in a message; a photo as one PhotoSize."""
        named = {"file_name": file.name} if file.name and file.kind in ("document", "video", "audio") else {}
        typed = {"mime_type": file.mime_type} if file.mime_type and file.kind not in ("photo", "sticker") else {}
        return self._shape(file) | named | typed | file.media

    def _shape(self, file: StoredFile) -> Json:
        return file.model_dump(include={"file_id", "file_unique_id", "file_size"})

    def _save_blob(self, content: bytes) -> str:
        blob = str(self._store.next("blob"))
        self._store.put_blob(blob, content)
        return blob

    def _save(self, blob: str, upload: Upload, kind: str, size: int) -> StoredFile:
        number = self._store.next("file")
        ending = ENDINGS.get(kind) or ("." + upload.name.rsplit(".", 1)[1] if "." in upload.name else "")
        file = StoredFile(
            file_id=f"AgAC{kind[:2]}{number:08d}simulated",
            file_unique_id=f"AQAD{number:08d}",
            file_path=f"{FOLDERS.get(kind, 'documents')}/file_{number}{ending}",
            file_size=max(1, size),
            blob=blob,
            name=upload.name,
            mime_type=upload.mime_type or MIME_TYPES.get(kind, "application/octet-stream"),
            kind=kind,
        )
        return self._table.save(file.file_id, file)
