/* cjm-environment.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-environment.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

/* Where the examples of every installed copy are, this program's own or not */
#define INSTALLED_EXAMPLES "/share/klantreis/examples"

static gboolean
is_plain_c (const char *locale)
{
  return locale == NULL || g_str_equal (locale, "C") || g_str_equal (locale, "POSIX");
}

/* Whether gettext speaks English under this locale, whatever LANGUAGE says: glibc 2.41 takes C.UTF-8 for C. */
static gboolean
is_deaf_to_language (const char *locale)
{
  return is_plain_c (locale) || g_str_has_prefix (locale, "C.");
}

/* glibc finds C.UTF-8 under this name too, since that has no territory, and gettext does not take it for C. */
static void
let_language_choose (void)
{
  if (setlocale (LC_MESSAGES, "C_001.UTF-8") == NULL)
    setlocale (LC_MESSAGES, "C.UTF-8");
}

/* The locale that the person asked for, by the rules of setlocale(). */
static const char *
get_wanted_locale (void)
{
  static const char *const variables[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *value = g_getenv (variables[i]);

      if (value != NULL && *value != '\0')
        return value;
    }

  return NULL;
}

/**
 * cjm_environment_init_locale:
 *
 * Sets the locale and finds the translations. To be called first in main(), before any thread; a GTK program calls
 * gtk_disable_setlocale() as well, or GTK undoes this.
 *
 * A machine need not have the locale whose language a person reads: where the one asked for is missing, or is "C" while
 * LANGUAGE names a language, that of messages becomes one under which gettext looks at LANGUAGE, which it never does under
 * "C". All text is UTF-8.
 *
 * KLANTREIS_LOCALE_DIR names another folder with translations, for programs that are not installed.
 */
void
cjm_environment_init_locale (void)
{
  const char *dir = g_getenv ("KLANTREIS_LOCALE_DIR");
  const char *language = g_getenv ("LANGUAGE");
  gboolean found = setlocale (LC_ALL, "") != NULL;

  if (!found)
    {
      const char *wanted = get_wanted_locale ();

      setlocale (LC_ALL, "C.UTF-8");
      let_language_choose ();
      if ((language == NULL || *language == '\0') && !is_plain_c (wanted))
        g_setenv ("LANGUAGE", wanted, TRUE);
    }
  else if (language != NULL && *language != '\0' && is_deaf_to_language (setlocale (LC_MESSAGES, NULL)))
    {
      let_language_choose ();
    }

  if (is_plain_c (setlocale (LC_CTYPE, NULL)))
    setlocale (LC_CTYPE, "C.UTF-8");

  bindtextdomain (GETTEXT_PACKAGE, dir != NULL && *dir != '\0' ? dir : CJM_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/**
 * cjm_environment_get_data_dir:
 *
 * Returns: the folder with the program's own data (examples, templates): KLANTREIS_DATA_DIR where that is set, for
 *   programs that are not installed, else the installed one
 */
const char *
cjm_environment_get_data_dir (void)
{
  const char *dir = g_getenv ("KLANTREIS_DATA_DIR");

  return dir != NULL && *dir != '\0' ? dir : CJM_DATA_DIR;
}

/**
 * cjm_environment_get_language:
 *
 * Returns: the first of the person's languages that templates and examples are written in, "nl" or else "en"
 */
const char *
cjm_environment_get_language (void)
{
  const char *const *names = g_get_language_names ();

  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_has_prefix (names[i], "nl") && (names[i][2] == '\0' || strchr ("_.@", names[i][2]) != NULL))
      return "nl";
    else if (g_str_has_prefix (names[i], "en"))
      return "en";

  return "en";
}

static gboolean
is_same_folder (const char *folder,
                const char *other)
{
  g_autofree char *real = realpath (other, NULL);

  return g_strcmp0 (folder, real) == 0;
}

/**
 * cjm_environment_is_example:
 * @file: be it there or not
 *
 * Examples come with the program: they are opened as copies and never written, or else a newcomer's first work would be
 * in a folder that the next installation replaces. Symbolic links are followed.
 *
 * Returns: whether @file is in a folder of examples, of this program or of another installed copy
 */
gboolean
cjm_environment_is_example (GFile *file)
{
  const char *path = g_file_peek_path (file);
  g_autofree char *target = path != NULL ? realpath (path, NULL) : NULL;
  g_autofree char *parent = path != NULL ? g_path_get_dirname (target != NULL ? target : path) : NULL;
  g_autofree char *folder = parent != NULL ? realpath (parent, NULL) : NULL;
  g_autofree char *own = g_build_filename (cjm_environment_get_data_dir (), "examples", NULL);

  return folder != NULL && (g_str_has_suffix (folder, INSTALLED_EXAMPLES) || is_same_folder (folder, own));
}

/**
 * cjm_environment_dup_state_dir:
 *
 * Returns: (transfer full): the folder for what the program keeps about itself from one start to the next; need not be
 *   there yet
 */
char *
cjm_environment_dup_state_dir (void)
{
  return g_build_filename (g_get_user_state_dir (), "klantreis", NULL);
}

/**
 * cjm_environment_dup_today:
 *
 * Returns: (transfer full): which day it is where the person is, as YYYY-MM-DD
 */
char *
cjm_environment_dup_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}
