/* main.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-application.h"
#include "cjm-environment.h"

/* Before GTK opens a display, which --version does without. */
static gboolean
asks_version (int    argc,
              char **argv)
{
  for (int i = 1; i < argc && !g_str_equal (argv[i], "--"); i++)
    if (g_str_equal (argv[i], "--version"))
      return TRUE;

  return FALSE;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (CjmApplication) application = NULL;

  cjm_environment_init_locale ();
  gtk_disable_setlocale ();

  if (asks_version (argc, argv))
    {
      g_print ("klantreis %s\n", CJM_VERSION);
      return 0;
    }

  g_set_application_name ("Klantreis");
  application = cjm_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
