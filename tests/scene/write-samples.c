/* write-samples.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <locale.h>

#include "golden.h"
#include "sample-map.h"

/* write-samples FOLDER: writes the SVG of every sample and every example there, as text and as outlines. */

static void
write_scene (CjmScene   *scene,
             const char *folder,
             const char *name)
{
  for (guint outlines = 0; outlines < 2; outlines++)
    {
      g_autoptr (GBytes) svg = cjm_svg_writer_write (scene, 1, outlines);
      g_autofree char *path = g_strdup_printf ("%s/%s%s.svg", folder, name, outlines ? ".outlines" : "");
      g_autoptr (GError) error = NULL;
      gsize length;
      const char *data = g_bytes_get_data (svg, &length);

      g_file_set_contents (path, data, length, &error);
      g_assert_no_error (error);
    }
}

int
main (int   argc,
      char *argv[])
{
  static const char *const samples[] = { "empty", "bare", "ugly", "crowded", "long", "pictures" };
  static const char *const examples[] = { "holiday.en", "holiday.nl", "diy-store.en", "crm-tender.nl" };

  G_STATIC_ASSERT (G_N_ELEMENTS (samples) == N_SAMPLES);
  setlocale (LC_ALL, "");
  g_assert_cmpint (argc, ==, 2);

  for (guint i = 0; i < N_SAMPLES; i++)
    {
      g_autoptr (CjmDocument) document = sample_create (i);
      g_autoptr (CjmScene) scene = sample_create_scene (document, 0);

      write_scene (scene, argv[1], samples[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    {
      g_autofree char *file = g_strconcat (examples[i], ".journey", NULL);
      g_autoptr (CjmDocument) document = golden_read_example (file);
      g_autoptr (CjmScene) scene = sample_create_scene (document, 0);
      g_autoptr (CjmScene) sheet = golden_create_sheet (document);
      g_autofree char *name = g_strconcat ("sheet-", examples[i], NULL);

      write_scene (scene, argv[1], examples[i]);
      write_scene (sheet, argv[1], name);
    }

  return 0;
}
