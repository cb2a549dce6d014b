/* remote-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "remote-file.h"

/* A file that has no path, as on a server; what it holds is in a local one. */

#define REMOTE_TYPE_FILE (remote_file_get_type ())
G_DECLARE_FINAL_TYPE (RemoteFile, remote_file, REMOTE, FILE, GObject)

struct _RemoteFile
{
  GObject parent_instance;

  GFile *local;
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
remote_file_query_info (GFile                *file,
                        const char           *attributes,
                        GFileQueryInfoFlags   flags,
                        GCancellable         *cancellable,
                        GError              **error)
{
  return g_file_query_info (get_local (file), attributes, flags, cancellable, error);
}

static GFileInputStream *
remote_file_read (GFile         *file,
                  GCancellable  *cancellable,
                  GError       **error)
{
  return g_file_read (get_local (file), cancellable, error);
}

static GFileOutputStream *
remote_file_replace (GFile             *file,
                     const char        *etag,
                     gboolean           make_backup,
                     GFileCreateFlags   flags,
                     GCancellable      *cancellable,
                     GError           **error)
{
  return g_file_replace (get_local (file), etag, make_backup, flags, cancellable, error);
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
