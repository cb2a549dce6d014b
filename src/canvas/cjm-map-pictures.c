/* cjm-map-pictures.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <glib/gi18n.h>

#include "cjm-map-pictures.h"
#include "cjm-references.h"

/*
 * Pictures that come into a document from outside: from a file, or along with cards of another document.
 */

/* More pixels than any camera takes are an attack, not a picture. */
#define MOST_PIXELS 300e6

static CjmNode *
get_source_picture (CjmNode *original, const char *key)
{
  CjmDocument *source = cjm_document_of (original);

  return source != NULL ? cjm_document_find_picture (source, key) : NULL;
}

static void
add_picture (CjmDocument *document, const char *key, guint type, const char *data)
{
  g_autoptr (CjmNode) picture = cjm_node_new (CJM_KIND_PICTURE, key);

  cjm_node_set_choice (picture, CJM_PICTURE_TYPE, type);
  cjm_node_set_text (picture, CJM_PICTURE_DATA, data);
  cjm_node_insert (cjm_document_get_root (document), CJM_DOCUMENT_PICTURES, CJM_END, picture);
}

static gboolean
is_inside (CjmNode *node, GPtrArray *nodes)
{
  for (; node != NULL; node = cjm_node_get_parent (node))
    if (g_ptr_array_find (nodes, node, NULL))
      return TRUE;

  return FALSE;
}

typedef struct
{
  CjmDocument *document;
  CjmNode *original;
  GPtrArray *copies;
  CjmNode *episode;       /* where they are now; may be NULL */
  GHashTable *strangers;  /* ids that mean something in the other document only */
} Arrival;

static void
judge_reference (Arrival *arrival, const char *id)
{
  CjmNode *node = cjm_document_find (arrival->document, id);

  if (node == NULL || (node != arrival->episode && !is_inside (node, arrival->copies)))
    g_hash_table_insert (arrival->strangers, g_strdup (id), NULL);
}

static void
bring_picture (Arrival *arrival, const char *key)
{
  CjmNode *picture = get_source_picture (arrival->original, key);

  if (picture != NULL && cjm_document_find_picture (arrival->document, key) == NULL)
    add_picture (arrival->document, key, cjm_node_get_choice (picture, CJM_PICTURE_TYPE),
                 cjm_node_get_text (picture, CJM_PICTURE_DATA));
}

static void
look_at_node (CjmNode *node, Arrival *arrival)
{
  const CjmKindInfo *info = cjm_node_get_info (node);

  for (guint i = 0; i < info->n_members; i++)
    {
      const CjmMember *member = &info->members[i];

      if (member->type == CJM_MEMBER_REFERENCE && cjm_node_get_text (node, i) != NULL)
        {
          if (member->target == CJM_KIND_PICTURE)
            bring_picture (arrival, cjm_node_get_text (node, i));
          else
            judge_reference (arrival, cjm_node_get_text (node, i));
        }
      else if (member->type == CJM_MEMBER_REFERENCES)
        for (const char *const *id = cjm_node_get_texts (node, i); *id != NULL; id++)
          judge_reference (arrival, *id);
      else if (member->type == CJM_MEMBER_CHILDREN)
        for (guint j = 0; j < cjm_node_get_n_children (node, i); j++)
          look_at_node (cjm_node_get_child (node, i, j), arrival);
    }
}

/**
 * cjm_map_copy_nodes:
 *
 * As cjm_arrange_copy(). From another document their pictures come along, and references to what stays there do not.
 *
 * Returns: (transfer full): the copies that found a place
 */
GPtrArray *
cjm_map_copy_nodes (CjmDocument *document, GPtrArray *nodes, const CjmPlace *place, const char *label)
{
  CjmNode *original = g_ptr_array_index (nodes, 0);
  g_autoptr (GHashTable) strangers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Arrival arrival = { .document = document, .original = original, .strangers = strangers };
  GPtrArray *copies;

  cjm_document_begin (document, label);
  copies = cjm_arrange_copy (document, nodes, place, label);
  arrival.copies = copies;
  arrival.episode = cjm_place_get_episode (place);
  if (cjm_document_of (original) != document)
    for (guint i = 0; i < copies->len; i++)
      {
        look_at_node (copies->pdata[i], &arrival);
        cjm_references_rename (copies->pdata[i], strangers);
      }
  cjm_document_commit (document);

  return copies;
}

static guint
find_type (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (length > 8 && memcmp (data, "\x89PNG\r\n\x1a\n", 8) == 0)
    return CJM_PICTURE_PNG;
  if (length > 3 && memcmp (data, "\xff\xd8\xff", 3) == 0)
    return CJM_PICTURE_JPEG;
  if (length > 12 && memcmp (data, "RIFF", 4) == 0 && memcmp (data + 8, "WEBP", 4) == 0)
    return CJM_PICTURE_WEBP;
  if (g_strstr_len (data, MIN (length, 4096), "<svg") != NULL)
    return CJM_PICTURE_SVG;

  return CJM_PICTURE_UNKNOWN;
}

/* A size of 0 makes the loader stop before it takes the memory. */
static void
check_size_cb (GdkPixbufLoader *loader, int width, int height, gpointer user_data)
{
  if ((double) width * height > MOST_PIXELS)
    gdk_pixbuf_loader_set_size (loader, 0, 0);
}

static gboolean
can_read (GBytes *bytes, guint type)
{
  const char *mime_type = cjm_choice_get_word (cjm_kind_get_member (CJM_KIND_PICTURE, CJM_PICTURE_TYPE), type);
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new_with_mime_type (mime_type, NULL);
  gboolean read;

  if (loader == NULL)
    return FALSE;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (check_size_cb), NULL);
  read = gdk_pixbuf_loader_write_bytes (loader, bytes, NULL);
  if (!gdk_pixbuf_loader_close (loader, NULL))
    read = FALSE;

  return read && gdk_pixbuf_loader_get_pixbuf (loader) != NULL;
}

/**
 * cjm_map_set_picture:
 * @episode: in a document
 * @bytes: a file that may be a picture
 *
 * Makes a picture that of an episode, in one step. The document holds a picture once, however often it is used.
 *
 * Returns: whether it is a picture that can be read
 */
gboolean
cjm_map_set_picture (CjmNode *episode, GBytes *bytes)
{
  CjmDocument *document = cjm_document_of (episode);
  guint type = find_type (bytes);
  g_autofree char *key = NULL;
  g_autofree char *data = NULL;

  if (type == CJM_PICTURE_UNKNOWN || !can_read (bytes, type))
    return FALSE;

  key = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  data = g_base64_encode (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  cjm_document_begin (document, _ ("Set picture"));
  if (cjm_document_find_picture (document, key) == NULL)
    add_picture (document, key, type, data);
  cjm_node_set_text (episode, CJM_EPISODE_PICTURE, key);
  cjm_document_commit (document);

  return TRUE;
}
