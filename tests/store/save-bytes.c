/* save-bytes.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * save-bytes TARGET SOURCE [EXPECTED]: saves what the file SOURCE holds as TARGET, provided that TARGET holds what the
 * file EXPECTED does. Says on standard output what went wrong, or what the file has lost.
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
  g_autofree char *expected = present != NULL ? cjm_load_digest (present) : NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *warning = NULL;

  if (bytes == NULL || (argc > 3 && present == NULL))
    return 3;

  if (cjm_save_bytes (target, bytes, expected, &warning, &error))
    {
      if (warning != NULL)
        puts (warning);
      return 0;
    }

  printf ("%s %d\n%s\n", g_quark_to_string (error->domain), error->code, error->message);
  return 1;
}
