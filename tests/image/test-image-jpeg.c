/* test-image-jpeg.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-image.h"

/* JPEGs marker by marker, each with one thing that may be or may not be. */

#define START "ffd8"
#define TABLES "ffdb00040000"
#define FRAME "ffc0000b0800080009" "01011100"
#define SCAN "ffda0008010100003f00"
#define END "ffd9"

static const struct
{
  const char *hex;
  CjmImageFlaw flaw;
} rows[] = {
  { START TABLES FRAME SCAN "aabb" END, CJM_IMAGE_SOUND },
  { START TABLES FRAME SCAN END, CJM_IMAGE_SOUND },
  { START FRAME TABLES SCAN "aabb" END "00", CJM_IMAGE_SOUND },

  /* Any number of 0xff before a marker, and nothing else */
  { START "ffffff" TABLES "ff" FRAME SCAN "aa" END, CJM_IMAGE_SOUND },
  { START TABLES "00" FRAME SCAN "aa" END, CJM_IMAGE_BROKEN },
  { START "ff00" TABLES FRAME SCAN "aa" END, CJM_IMAGE_BROKEN },
  { START TABLES FRAME "ff01ffd0ffd7ffd8" SCAN "aa" END, CJM_IMAGE_SOUND },
  { START TABLES FRAME "ff020000" SCAN "aa" END, CJM_IMAGE_BROKEN },

  /* In a scan 0xff stands before nought, before marks of its own, and before other 0xff. */
  { START TABLES FRAME SCAN "aaff00bb" END, CJM_IMAGE_SOUND },
  { START TABLES FRAME SCAN "aaffd0bbffd7" END, CJM_IMAGE_SOUND },
  { START TABLES FRAME SCAN "aaffff" END, CJM_IMAGE_SOUND },
  { START TABLES FRAME SCAN "aaffffff00ffff" END, CJM_IMAGE_SOUND },
  { START TABLES FRAME SCAN "aaff00ff", CJM_IMAGE_CUT_OFF },
  { START TABLES FRAME SCAN "aaff00ffd0", CJM_IMAGE_CUT_OFF },
  { START TABLES FRAME SCAN "aa", CJM_IMAGE_CUT_OFF },
  { START TABLES FRAME SCAN "aaff01ff", CJM_IMAGE_CUT_OFF },

  /* Segments of the least length, too short, and longer than the file */
  { START "ffe00002" TABLES FRAME SCAN "aa" END, CJM_IMAGE_SOUND },
  { START "ffe00001" TABLES FRAME SCAN "aa" END, CJM_IMAGE_BROKEN },
  { START "ffe00000" TABLES FRAME SCAN "aa" END, CJM_IMAGE_BROKEN },
  { START TABLES FRAME SCAN "aaffe0", CJM_IMAGE_CUT_OFF },
  { START TABLES FRAME SCAN "aaffe000", CJM_IMAGE_CUT_OFF },
  { START TABLES FRAME SCAN "aaffe00003", CJM_IMAGE_CUT_OFF },
  { START TABLES FRAME SCAN "aaffe0ffff00", CJM_IMAGE_CUT_OFF },

  /* Frames that everybody reads, those that few do, and what is none between them */
  { START TABLES "ffc1000b0800080009" "01011100" SCAN "aa" END, CJM_IMAGE_SOUND },
  { START TABLES "ffc2000b0800080009" "01011100" SCAN "aa" END, CJM_IMAGE_SOUND },
  { START TABLES "ffc3000b0800080009" "01011100" SCAN "aa" END, CJM_IMAGE_BROKEN },
  { START TABLES "ffc5000b0800080009" "01011100" SCAN "aa" END, CJM_IMAGE_BROKEN },
  { START TABLES "ffcf000b0800080009" "01011100" SCAN "aa" END, CJM_IMAGE_BROKEN },
  { START TABLES "ffc4000b0800080009" "01011100" FRAME SCAN "aa" END, CJM_IMAGE_SOUND },
  { START TABLES "ffc8000b0800080009" "01011100" FRAME SCAN "aa" END, CJM_IMAGE_SOUND },
  { START TABLES "ffcc000b0800080009" "01011100" FRAME SCAN "aa" END, CJM_IMAGE_SOUND },
  { START TABLES "ffbf000b0800080009" "01011100" FRAME SCAN "aa" END, CJM_IMAGE_SOUND },
  { START TABLES FRAME FRAME SCAN "aa" END, CJM_IMAGE_BROKEN },
  { START TABLES "ffc000080800080009" "01" SCAN "aa" END, CJM_IMAGE_SOUND },
  { START TABLES "ffc000070800080009" SCAN "aa" END, CJM_IMAGE_BROKEN },

  /* Of 8 bits, of one, three or four colours, and of a size */
  { START TABLES "ffc0000b0c00080009" "01011100" SCAN "aa" END, CJM_IMAGE_BROKEN },
  { START TABLES "ffc0000b0800010001" "01011100" SCAN "aa" END, CJM_IMAGE_SOUND },
  { START TABLES "ffc0000b0800000009" "01011100" SCAN "aa" END, CJM_IMAGE_BROKEN },
  { START TABLES "ffc0000b0800080000" "01011100" SCAN "aa" END, CJM_IMAGE_BROKEN },
  { START TABLES "ffc0000b0800080009" "00011100" SCAN "aa" END, CJM_IMAGE_BROKEN },
  { START TABLES "ffc0000b0800080009" "02011100" SCAN "aa" END, CJM_IMAGE_BROKEN },
  { START TABLES "ffc0000b0800080009" "03011100" SCAN "aa" END, CJM_IMAGE_SOUND },
  { START TABLES "ffc0000b0800080009" "04011100" SCAN "aa" END, CJM_IMAGE_SOUND },
  { START TABLES "ffc0000b0800080009" "05011100" SCAN "aa" END, CJM_IMAGE_BROKEN },
  { START TABLES "ffc0000b08ffffffff" "01011100" SCAN "aa" END, CJM_IMAGE_TOO_LARGE },

  /* A scan needs a frame and tables before it, and a picture a scan. */
  { START FRAME SCAN "aa" END, CJM_IMAGE_BROKEN },
  { START TABLES SCAN "aa" FRAME END, CJM_IMAGE_BROKEN },
  { START FRAME SCAN "aa" TABLES END, CJM_IMAGE_BROKEN },
  { START TABLES FRAME END, CJM_IMAGE_BROKEN },
  { START END, CJM_IMAGE_BROKEN },
};

static void
inspect (const char *hex,
         CjmImage   *image)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();

  for (; *hex != '\0'; hex += 2)
    {
      guint8 byte = (guint8) (g_ascii_xdigit_value (hex[0]) << 4 | g_ascii_xdigit_value (hex[1]));

      g_byte_array_append (bytes, &byte, 1);
    }
  cjm_image_inspect (bytes->data, bytes->len, image);
}

static void
test_markers (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CjmImage image;

      inspect (rows[i].hex, &image);
      if (image.flaw != rows[i].flaw)
        {
          g_test_message ("%s: %d", rows[i].hex, image.flaw);
          g_test_fail ();
        }
    }
}

/* A picture is drawn once for each of its scans. */
static void
test_steps (void)
{
  CjmImage image;

  inspect (START TABLES FRAME SCAN "aa" END, &image);
  g_assert_cmpfloat (image.width, ==, 9);
  g_assert_cmpfloat (image.height, ==, 8);
  g_assert_cmpfloat (image.steps, ==, 72);
  inspect (START TABLES FRAME SCAN "aa" SCAN SCAN "bb" END, &image);
  g_assert_cmpint (image.flaw, ==, CJM_IMAGE_SOUND);
  g_assert_cmpfloat (image.steps, ==, 3 * 72);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/image-jpeg/markers", test_markers);
  g_test_add_func ("/model/image-jpeg/steps", test_steps);
  return g_test_run ();
}
