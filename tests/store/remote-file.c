/* remote-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "remote-file.h"

/* What is written to a file on a server, on its way to a local one */

#define REMOTE_TYPE_STREAM (remote_stream_get_type ())
G_DECLARE_FINAL_TYPE (RemoteStream, remote_stream, REMOTE, STREAM, GFileOutputStream)

struct _RemoteStream
{
  GFileOutputStream parent_instance;

  GFile *local;
  GOutputStream *base;
  RemoteFault fault;
};

G_DEFINE_FINAL_TYPE (RemoteStream, remote_stream, G_TYPE_FILE_OUTPUT_STREAM)

static gssize
remote_stream_write (GOutputStream *stream,
                     const void    *buffer,
                     gsize          count,
                     GCancellable  *cancellable,
                     GError       **error)
{
  RemoteStream *self = REMOTE_STREAM (stream);

  if (self->fault == REMOTE_FAULT_WRITE && count > 1)
    return g_output_stream_write (self->base, buffer, count / 2, cancellable, error);
  if (self->fault == REMOTE_FAULT_WRITE)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "no space there");
      return -1;
    }

  return g_output_stream_write (self->base, buffer, count, cancellable, error);
}

static gboolean
remote_stream_close (GOutputStream *stream,
                     GCancellable  *cancellable,
                     GError       **error)
{
  RemoteStream *self = REMOTE_STREAM (stream);
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();

  switch (self->fault)
    {
    case REMOTE_FAULT_CUT:
      return g_output_stream_close (self->base, cancellable, error)
             && g_file_replace_contents (self->local, "{", 1, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, error);
    case REMOTE_FAULT_LOSE:
      g_file_delete (self->local, NULL, NULL);
      G_GNUC_FALLTHROUGH;
    case REMOTE_FAULT_CLOSE:
      g_cancellable_cancel (cancelled);
      g_output_stream_close (self->base, cancelled, NULL);
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, "no space there");
      return FALSE;
    default:
      return g_output_stream_close (self->base, cancellable, error);
    }
}

static void
remote_stream_finalize (GObject *object)
{
  RemoteStream *self = REMOTE_STREAM (object);

  g_object_unref (self->local);
  g_object_unref (self->base);

  G_OBJECT_CLASS (remote_stream_parent_class)->finalize (object);
}

static void
remote_stream_class_init (RemoteStreamClass *klass)
{
  GOutputStreamClass *stream_class = G_OUTPUT_STREAM_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = remote_stream_finalize;
  stream_class->write_fn = remote_stream_write;
  stream_class->close_fn = remote_stream_close;
}

static void
remote_stream_init (RemoteStream *self)
{
}

/* A file that has no path, as on a server; what it holds is in a local one. */

#define REMOTE_TYPE_FILE (remote_file_get_type ())
G_DECLARE_FINAL_TYPE (RemoteFile, remote_file, REMOTE, FILE, GObject)

struct _RemoteFile
{
  GObject parent_instance;

  GFile *local;
  RemoteFault fault;
};

static void remote_file_init_interface (GFileIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RemoteFile, remote_file, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_FILE, remote_file_init_interface))

static GFile *
get_local (GFile *file)
{
  return REMOTE_FILE (file)->local;
}

static GFile *
remote_file_dup (GFile *file)
{
  return remote_file_new (get_local (file));
}

static guint
remote_file_hash (GFile *file)
{
  return g_file_hash (get_local (file));
}

static gboolean
remote_file_equal (GFile *one,
                   GFile *other)
{
  return g_file_equal (get_local (one), get_local (other));
}

static gboolean
remote_file_is_native (GFile *file)
{
  return FALSE;
}

static char *
remote_file_get_path (GFile *file)
{
  return NULL;
}

static char *
remote_file_get_parse_name (GFile *file)
{
  g_autofree char *name = g_file_get_basename (get_local (file));

  return g_strconcat ("remote:///", name, NULL);
}

static GFileInfo *
remote_file_query_info (GFile              *file,
                        const char         *attributes,
                        GFileQueryInfoFlags flags,
                        GCancellable       *cancellable,
                        GError            **error)
{
  return g_file_query_info (get_local (file), attributes, flags, cancellable, error);
}

static GFileInputStream *
remote_file_read (GFile        *file,
                  GCancellable *cancellable,
                  GError      **error)
{
  return g_file_read (get_local (file), cancellable, error);
}

static GFileOutputStream *
remote_file_replace (GFile           *file,
                     const char      *etag,
                     gboolean         make_backup,
                     GFileCreateFlags flags,
                     GCancellable    *cancellable,
                     GError         **error)
{
  GFileOutputStream *base = g_file_replace (get_local (file), etag, make_backup, flags, cancellable, error);
  RemoteStream *stream;

  if (base == NULL)
    return NULL;

  stream = g_object_new (REMOTE_TYPE_STREAM, NULL);
  stream->local = g_object_ref (get_local (file));
  stream->base = G_OUTPUT_STREAM (base);
  stream->fault = REMOTE_FILE (file)->fault;

  return G_FILE_OUTPUT_STREAM (stream);
}

static void
remote_file_init_interface (GFileIface *iface)
{
  iface->dup = remote_file_dup;
  iface->hash = remote_file_hash;
  iface->equal = remote_file_equal;
  iface->is_native = remote_file_is_native;
  iface->get_path = remote_file_get_path;
  iface->get_uri = remote_file_get_parse_name;
  iface->get_parse_name = remote_file_get_parse_name;
  iface->query_info = remote_file_query_info;
  iface->read_fn = remote_file_read;
  iface->replace = remote_file_replace;
}

static void
remote_file_finalize (GObject *object)
{
  g_object_unref (REMOTE_FILE (object)->local);

  G_OBJECT_CLASS (remote_file_parent_class)->finalize (object);
}

static void
remote_file_class_init (RemoteFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = remote_file_finalize;
}

static void
remote_file_init (RemoteFile *self)
{
}

GFile *
remote_file_new (GFile *local)
{
  RemoteFile *self = g_object_new (REMOTE_TYPE_FILE, NULL);

  self->local = g_object_ref (local);

  return G_FILE (self);
}

void
remote_file_set_fault (GFile      *file,
                       RemoteFault fault)
{
  REMOTE_FILE (file)->fault = fault;
}
