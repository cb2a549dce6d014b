/* cjm-draft-log.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-draft-log.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cjm-file-error.h"

/*
 * CjmDraftLog is a draft as a file: a line that says what it is, and records, one behind the other. It only grows, so
 * that a record costs its own length; each has its length and a checksum, so that one which was being written when the
 * power went is known for that. Whoever has the file open holds a lock on it: a draft without one was left behind.
 *
 * Until cjm_draft_log_flush() a new log has another name: under its own it is never without what it was begun with.
 */
struct _CjmDraftLog
{
  char *path;
  char *final_path;  /* what it is called after the first flush; NULL from then on */
  int fd;
  gsize size;
};

/* What such a file begins with. The number is that of its version. */
#define MAGIC "klantreis-draft 1\n"

/* The head of a record: its type, its length and the start of a SHA-256 over its type and its bytes; a line */
#define HEAD_FORMAT "%c %010" G_GSIZE_FORMAT " %.16s\n"
#define HEAD_LENGTH 30
#define LENGTH_MAX 9999999999
#define NAMES_MAX 100
#define READ_SIZE (64 * 1024)

static gboolean
fail (const char *path,
      int         number,
      GError    **error)
{
  cjm_file_error_set (error, number, _("The draft “%s” could not be used: %s"), path);
  return FALSE;
}

static CjmDraftLog *
new_log (const char *path,
         int         fd,
         gsize       size)
{
  CjmDraftLog *self = g_new0 (CjmDraftLog, 1);

  self->path = g_strdup (path);
  self->fd = fd;
  self->size = size;
  return self;
}

/**
 * cjm_draft_log_free:
 *
 * Closes the file, and leaves it where it is; one that was never flushed goes.
 */
void
cjm_draft_log_free (CjmDraftLog *self)
{
  if (self->final_path != NULL)
    unlink (self->path);
  if (self->fd >= 0)
    close (self->fd);
  g_free (self->path);
  g_free (self->final_path);
  g_free (self);
}

/**
 * cjm_draft_log_get_path:
 *
 * Returns: (transfer none): where it is, as the file system spells it
 */
const char *
cjm_draft_log_get_path (CjmDraftLog *self)
{
  return self->path;
}

/**
 * cjm_draft_log_get_size:
 *
 * Returns: in bytes
 */
gsize
cjm_draft_log_get_size (CjmDraftLog *self)
{
  return self->size;
}

/**
 * cjm_draft_log_get_time:
 *
 * Returns: (transfer full) (nullable): when it was written to last, in local time
 */
GDateTime *
cjm_draft_log_get_time (CjmDraftLog *self)
{
  struct stat info;

  return fstat (self->fd, &info) == 0 ? g_date_time_new_from_unix_local (info.st_mtime) : NULL;
}

static gboolean
make_folder (const char *folder,
             GError    **error)
{
  if (g_mkdir_with_parents (folder, 0700) < 0)
    return fail (folder, errno, error);
  /* One that somebody made before is private from now on, if it is ours. */
  if (chmod (folder, 0700) < 0 && errno != EPERM)
    return fail (folder, errno, error);
  return TRUE;
}

static gboolean
write_all (CjmDraftLog *self,
           const char  *data,
           gsize        length,
           GError     **error)
{
  while (length > 0)
    {
      ssize_t n = TEMP_FAILURE_RETRY (write (self->fd, data, length));

      if (n < 0)
        return fail (self->path, errno, error);
      data += n;
      length -= (gsize) n;
      self->size += (gsize) n;
    }
  return TRUE;
}

/* Whether nobody else has the lock, and nobody who had it has deleted the file. */
static gboolean
lock_new_file (int fd)
{
  struct stat info;

  if (flock (fd, LOCK_EX | LOCK_NB) < 0 && errno == EWOULDBLOCK)
    return FALSE;
  return fstat (fd, &info) == 0 && info.st_nlink > 0;
}

/* A name that no other log has. A process that clears away what was left behind may be faster than the lock. */
static CjmDraftLog *
create_file (const char *folder,
             GError    **error)
{
  for (guint i = 0; i < NAMES_MAX; i++)
    {
      g_autofree char *name = g_strdup_printf ("%08x", g_random_int ());
      g_autofree char *final_name = g_strconcat (name, CJM_DRAFT_SUFFIX, NULL);
      g_autofree char *new_name = g_strconcat (name, CJM_DRAFT_NEW_SUFFIX, NULL);
      g_autofree char *path = g_build_filename (folder, new_name, NULL);
      int fd = TEMP_FAILURE_RETRY (open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW | O_APPEND, 0600));

      if (fd < 0 && errno != EEXIST)
        {
          fail (path, errno, error);
          return NULL;
        }
      if (fd >= 0 && lock_new_file (fd))
        {
          CjmDraftLog *self = new_log (path, fd, 0);

          self->final_path = g_build_filename (folder, final_name, NULL);
          return self;
        }
      if (fd >= 0)
        close (fd);
    }
  fail (folder, EEXIST, error);
  return NULL;
}

/**
 * cjm_draft_log_create:
 * @folder: where; made if it is not there
 *
 * Returns: (transfer full) (nullable): a log without records, which only this person can read, with the lock on it;
 *   %NULL with a #GIOErrorEnum
 */
CjmDraftLog *
cjm_draft_log_create (const char *folder,
                      GError    **error)
{
  g_autoptr (CjmDraftLog) self = NULL;

  if (!make_folder (folder, error))
    return NULL;
  self = create_file (folder, error);
  if (self == NULL || !write_all (self, MAGIC, strlen (MAGIC), error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * cjm_draft_log_open:
 * @path: where it is
 *
 * Returns: (transfer full) (nullable): a log that is there, with the lock on it; %NULL with %G_IO_ERROR_BUSY where
 *   somebody has it in use
 */
CjmDraftLog *
cjm_draft_log_open (const char *path,
                    GError    **error)
{
  int fd = TEMP_FAILURE_RETRY (open (path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_APPEND));
  struct stat info;
  int number = errno;

  if (fd >= 0 && flock (fd, LOCK_EX | LOCK_NB) < 0 && errno == EWOULDBLOCK)
    number = EBUSY;
  else if (fd >= 0 && fstat (fd, &info) < 0)
    number = errno;
  else if (fd >= 0 && !S_ISREG (info.st_mode))
    number = ENXIO;
  else if (fd >= 0)
    return new_log (path, fd, (gsize) info.st_size);

  if (fd >= 0)
    close (fd);
  fail (path, number, error);
  return NULL;
}

/**
 * cjm_draft_log_read:
 *
 * Returns: (transfer full) (nullable): all that is in the file; %NULL with a #GIOErrorEnum
 */
GBytes *
cjm_draft_log_read (CjmDraftLog *self,
                    GError     **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *block = g_malloc (READ_SIZE);
  ssize_t n;

  while ((n = TEMP_FAILURE_RETRY (pread (self->fd, block, READ_SIZE, bytes->len))) > 0)
    {
      /* What a GByteArray counts to */
      if (bytes->len > G_MAXUINT - READ_SIZE)
        {
          fail (self->path, EFBIG, error);
          return NULL;
        }
      g_byte_array_append (bytes, block, (guint) n);
    }
  if (n < 0)
    {
      fail (self->path, errno, error);
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

static char *
compute_checksum (CjmDraftRecordType type,
                  const char        *data,
                  gsize              length)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  guchar letter = (guchar) type;

  g_checksum_update (checksum, &letter, 1);
  g_checksum_update (checksum, (const guchar *) data, (gssize) length);
  return g_strdup (g_checksum_get_string (checksum));
}

static char *
format_head (CjmDraftRecordType type,
             const char        *data,
             gsize              length)
{
  g_autofree char *checksum = compute_checksum (type, data, length);

  return g_strdup_printf (HEAD_FORMAT, type, length, checksum);
}

typedef enum
{
  FOUND_RECORD,
  FOUND_START_OF_RECORD, /* and then the end */
  FOUND_SOMETHING_ELSE,
} Found;

static Found
parse_record (const char     *text,
              gsize           left,
              CjmDraftRecord *record)
{
  g_autofree char *head = NULL;
  guint64 length;

  if (left < HEAD_LENGTH)
    return FOUND_START_OF_RECORD;
  head = g_strndup (text + 2, HEAD_LENGTH - 2);
  length = g_ascii_strtoull (head, NULL, 10);
  if (length > LENGTH_MAX || text[1] != ' ' || text[HEAD_LENGTH - 1] != '\n')
    return FOUND_SOMETHING_ELSE;
  if (length > left - HEAD_LENGTH)
    return FOUND_START_OF_RECORD;

  record->type = (CjmDraftRecordType) text[0];
  record->data = text + HEAD_LENGTH;
  record->length = (gsize) length;
  g_free (head);
  head = format_head (record->type, record->data, record->length);
  return memcmp (head, text, HEAD_LENGTH) == 0 ? FOUND_RECORD : FOUND_SOMETHING_ELSE;
}

/**
 * cjm_draft_log_parse:
 * @bytes: of a log
 * @sound: (out): how many bytes from the start are sound
 * @is_damaged: (out): whether there is something behind them that no interrupted writing leaves
 *
 * Returns: (transfer full) (nullable) (element-type CjmDraftRecord): the sound records, which point into @bytes; %NULL
 *   where these are no draft of this version
 */
GArray *
cjm_draft_log_parse (GBytes   *bytes,
                     gsize    *sound,
                     gboolean *is_damaged)
{
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  gsize at = strlen (MAGIC);
  GArray *records;
  CjmDraftRecord record;
  Found found = FOUND_RECORD;

  *sound = 0;
  *is_damaged = FALSE;
  if (size < at || memcmp (text, MAGIC, at) != 0)
    return NULL;

  records = g_array_new (FALSE, FALSE, sizeof (CjmDraftRecord));
  while (at < size && (found = parse_record (text + at, size - at, &record)) == FOUND_RECORD)
    {
      g_array_append_val (records, record);
      at += HEAD_LENGTH + record.length;
    }
  *sound = at;
  *is_damaged = found == FOUND_SOMETHING_ELSE;
  return records;
}

/**
 * cjm_draft_log_add:
 * @type: what the record is
 * @bytes: what it holds
 *
 * Appends a record; it is on disk after the next cjm_draft_log_flush().
 *
 * Returns: whether it was written; if not, the log is as it was, with a #GIOErrorEnum
 */
gboolean
cjm_draft_log_add (CjmDraftLog       *self,
                   CjmDraftRecordType type,
                   GBytes            *bytes,
                   GError           **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *head = format_head (type, data, length);
  gsize before = self->size;

  if (write_all (self, head, HEAD_LENGTH, error) && write_all (self, data, length, error))
    return TRUE;
  cjm_draft_log_cut (self, before, NULL);
  return FALSE;
}

static gboolean
flush_folder (CjmDraftLog *self,
              GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  int fd = TEMP_FAILURE_RETRY (open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  gboolean done = fd >= 0 && (TEMP_FAILURE_RETRY (fsync (fd)) == 0 || errno == EINVAL || errno == ENOTSUP);

  if (!done)
    fail (folder, errno, error);
  if (fd >= 0)
    close (fd);
  return done;
}

/**
 * cjm_draft_log_rename:
 * @path: in the same folder
 *
 * Returns: whether it has that name, on disk too; if not, a #GIOErrorEnum
 */
gboolean
cjm_draft_log_rename (CjmDraftLog *self,
                      const char  *path,
                      GError     **error)
{
  if (rename (self->path, path) < 0)
    return fail (self->path, errno, error);
  g_free (self->path);
  self->path = g_strdup (path);
  g_clear_pointer (&self->final_path, g_free);
  return flush_folder (self, error);
}

/**
 * cjm_draft_log_flush:
 *
 * Waits until all records are on disk; then a new log gets its name.
 *
 * Returns: whether they are; if not, a #GIOErrorEnum
 */
gboolean
cjm_draft_log_flush (CjmDraftLog *self,
                     GError     **error)
{
  g_autofree char *path = g_strdup (self->final_path);

  if (TEMP_FAILURE_RETRY (fdatasync (self->fd)) < 0)
    return fail (self->path, errno, error);
  return path == NULL || cjm_draft_log_rename (self, path, error);
}

/**
 * cjm_draft_log_cut:
 * @size: in bytes; what is behind goes
 *
 * Returns: whether it was cut; if not, a #GIOErrorEnum
 */
gboolean
cjm_draft_log_cut (CjmDraftLog *self,
                   gsize        size,
                   GError     **error)
{
  if (TEMP_FAILURE_RETRY (ftruncate (self->fd, (off_t) size)) < 0)
    return fail (self->path, errno, error);
  self->size = size;
  return TRUE;
}

/**
 * cjm_draft_log_replace:
 * @other: a log that was never flushed; empty afterwards
 *
 * Puts another log in the place of this one, on disk too.
 *
 * Returns: whether it has that place; if not, a #GIOErrorEnum
 */
gboolean
cjm_draft_log_replace (CjmDraftLog *self,
                       CjmDraftLog *other,
                       GError     **error)
{
  if (TEMP_FAILURE_RETRY (fdatasync (other->fd)) < 0)
    return fail (other->path, errno, error);
  if (!cjm_draft_log_rename (other, self->path, error))
    return FALSE;
  close (self->fd);
  self->fd = g_steal_fd (&other->fd);
  self->size = other->size;
  return TRUE;
}

/**
 * cjm_draft_log_delete:
 *
 * Deletes the file. One that is gone already is no failure.
 *
 * Returns: whether it is gone; if not, a #GIOErrorEnum
 */
gboolean
cjm_draft_log_delete (CjmDraftLog *self,
                      GError     **error)
{
  if (unlink (self->path) < 0 && errno != ENOENT)
    return fail (self->path, errno, error);
  return TRUE;
}
