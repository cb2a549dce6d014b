/* cjm-picture-bytes.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-picture-bytes.h"

#include <gdk/gdk.h>

typedef GBytes CjmPictureBytes;

/*
 * The bytes of a picture as another program has them: a GBytes under a type of its own. A drop target that takes this
 * type gets them, where a texture would be pixels that have to be packed anew, and larger.
 */

static void
spliced_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  GdkContentDeserializer *deserializer = user_data;
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (source);
  GError *error = NULL;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (memory), result, &error) < 0)
    {
      gdk_content_deserializer_return_error (deserializer, error);
      return;
    }

  g_value_take_boxed (gdk_content_deserializer_get_value (deserializer), g_memory_output_stream_steal_as_bytes (memory));
  gdk_content_deserializer_return_success (deserializer);
}

static void
deserialize (GdkContentDeserializer *deserializer)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  g_output_stream_splice_async (memory, gdk_content_deserializer_get_input_stream (deserializer),
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                gdk_content_deserializer_get_priority (deserializer),
                                gdk_content_deserializer_get_cancellable (deserializer), spliced_cb,
                                deserializer);
}

/* Of those that are offered, GTK asks for the one that was registered last: a drawing rather than its pixels, and pixels
 * as they are rather than what a photo would make of them. */
static void
register_types (GType type)
{
  static const char *const types[] = { "image/webp", "image/jpeg", "image/png", "image/svg+xml" };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    gdk_content_register_deserializer (types[i], type, deserialize, NULL, NULL);
}

G_DEFINE_BOXED_TYPE_WITH_CODE (CjmPictureBytes, cjm_picture_bytes, g_bytes_ref, g_bytes_unref,
                               register_types (g_define_type_id))
