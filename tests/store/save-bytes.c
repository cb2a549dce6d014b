/* save-bytes.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * save-bytes TARGET SOURCE [EXPECTED]: saves what the file SOURCE holds as TARGET, provided that TARGET holds what the
 * file EXPECTED does. Says on standard output what went wrong, and whether the target was replaced.
 */

#include <stdio.h>

#include "cjm-file-error.h"
#include "cjm-load.h"
#include "cjm-save.h"

static GBytes *
load (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  return cjm_load_bytes (file, NULL, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GFile) target = g_file_new_for_path (argv[1]);
  g_autoptr (GBytes) bytes = load (argv[2]);
  g_autoptr (GBytes) present = argc > 3 ? load (argv[3]) : NULL;
  g_autofree char *expected = present != NULL ? cjm_save_digest (present) : NULL;
  g_autoptr (GError) error = NULL;
  gboolean replaced = FALSE;

  if (bytes == NULL || (argc > 3 && present == NULL))
    return 3;

  if (cjm_save_bytes (target, bytes, expected, &replaced, NULL, &error))
    return replaced ? 0 : 4;

  printf ("%s %d %s\n%s\n", g_quark_to_string (error->domain), error->code, replaced ? "replaced" : "kept",
          error->message);
  return 1;
}
