/* cjm-picture-loader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-picture-loader.h"

#include "cjm-picture-decoder.h"

/*
 * Decodes the pictures of a document aside, for a window that has to go on meanwhile. A document with a loader gives no
 * picture that is not decoded yet: whoever paints goes without, and paints again at the signal "decoded". They are decoded
 * one after the other, so that they never take more memory at once than one may.
 */
struct _CjmPictureLoader
{
  GObject parent_instance;

  GQueue waiting;         /* of CjmNode; the first is being decoded */
};

enum
{
  DECODED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CjmPictureLoader, cjm_picture_loader, G_TYPE_OBJECT)

static GQuark cjm_picture_loader_quark (void);
static G_DEFINE_QUARK (cjm-picture-loader, cjm_picture_loader)

static void start (CjmPictureLoader *self);

static void
decoded_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (CjmPictureLoader) self = user_data;
  g_autoptr (CjmNode) picture = g_queue_pop_head (&self->waiting);

  cjm_picture_decoder_decode_finish (picture, result);
  g_signal_emit (self, signals[DECODED], 0, picture);
  start (self);
}

static void
start (CjmPictureLoader *self)
{
  if (!g_queue_is_empty (&self->waiting))
    cjm_picture_decoder_decode_async (g_queue_peek_head (&self->waiting), decoded_cb, g_object_ref (self));
}

static void
cjm_picture_loader_finalize (GObject *object)
{
  g_queue_clear_full (&CJM_PICTURE_LOADER (object)->waiting, g_object_unref);

  G_OBJECT_CLASS (cjm_picture_loader_parent_class)->finalize (object);
}

static void
cjm_picture_loader_class_init (CjmPictureLoaderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cjm_picture_loader_finalize;

  /**
   * CjmPictureLoader::decoded:
   * @picture: that can be painted now, or turned out not to be one
   */
  signals[DECODED] = g_signal_new ("decoded", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, CJM_TYPE_NODE);
}

static void
cjm_picture_loader_init (CjmPictureLoader *self)
{
  g_queue_init (&self->waiting);
}

/**
 * cjm_picture_loader_attach:
 *
 * Has the pictures of a document decoded aside from now on. The document keeps its loader.
 *
 * Returns: (transfer none): its loader
 */
CjmPictureLoader *
cjm_picture_loader_attach (CjmDocument *document)
{
  CjmPictureLoader *self = cjm_picture_loader_find (document);

  if (self == NULL)
    {
      self = g_object_new (CJM_TYPE_PICTURE_LOADER, NULL);
      g_object_set_qdata_full (G_OBJECT (document), cjm_picture_loader_quark (), self, g_object_unref);
    }

  return self;
}

/**
 * cjm_picture_loader_find:
 * @document: (nullable): a document
 *
 * Returns: (transfer none) (nullable): its loader
 */
CjmPictureLoader *
cjm_picture_loader_find (CjmDocument *document)
{
  return document != NULL ? g_object_get_qdata (G_OBJECT (document), cjm_picture_loader_quark ()) : NULL;
}

/**
 * cjm_picture_loader_request:
 * @picture: one that is not decoded
 *
 * Has a picture decoded, unless it is about to be.
 */
void
cjm_picture_loader_request (CjmPictureLoader *self,
                            CjmNode          *picture)
{
  if (g_queue_find (&self->waiting, picture) != NULL)
    return;

  g_queue_push_tail (&self->waiting, g_object_ref (picture));
  if (g_queue_get_length (&self->waiting) == 1)
    start (self);
}
