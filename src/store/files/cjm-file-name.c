/* cjm-file-name.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-file-name.h"

#include <string.h>

/*
 * What files are called. A name is bytes, in no encoding that one could rely on; whatever is shown of it, written into a
 * message or handed to a widget is made UTF-8 here first. Back from there leads no way: files are passed on as GFile.
 */

/**
 * cjm_file_name_get_display:
 * @file: a file or folder, wherever it is
 *
 * Returns: (transfer full): what it is called in its folder, in UTF-8, for a person to read
 */
char *
cjm_file_name_get_display (GFile *file)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_basename (file);

  return name != NULL ? g_filename_display_name (name) : g_file_get_uri (file);
}

/**
 * cjm_file_name_get_display_path:
 * @file: a file or folder, wherever it is
 *
 * Returns: (transfer full): where it is, in UTF-8, for a person to read; an address where it has no path
 */
char *
cjm_file_name_get_display_path (GFile *file)
{
  const char *path;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  path = g_file_is_native (file) ? g_file_peek_path (file) : NULL;

  return path != NULL ? g_filename_display_name (path) : g_file_get_parse_name (file);
}

/**
 * cjm_file_name_is_same:
 * @a: a file
 * @b: a file
 *
 * Asks the disk where the names differ.
 *
 * Returns: whether both names lead to one file
 */
gboolean
cjm_file_name_is_same (GFile *a,
                       GFile *b)
{
  g_autoptr (GFileInfo) a_info = NULL;
  g_autoptr (GFileInfo) b_info = NULL;

  if (g_file_equal (a, b))
    return TRUE;

  a_info = g_file_query_info (a, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  b_info = g_file_query_info (b, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return a_info != NULL && b_info != NULL
         && g_strcmp0 (g_file_info_get_attribute_string (a_info, G_FILE_ATTRIBUTE_ID_FILE),
                       g_file_info_get_attribute_string (b_info, G_FILE_ATTRIBUTE_ID_FILE)) == 0;
}

/* A scheme, a colon and a slash; "Bank: plan.journey" has no slash there. */
static gboolean
is_address (const char *argument)
{
  g_autofree char *scheme = g_uri_parse_scheme (argument);

  return scheme != NULL && argument[strlen (scheme) + 1] == '/';
}

/**
 * cjm_file_name_resolve:
 * @argument: what a person gave on the command line, in the file system's encoding
 *
 * A file that is there is meant, whatever its name looks like, and so is one that could be there, in a folder that is; only
 * else an argument is read as an address such as file:///tmp/a.journey. Paths start at the current folder.
 *
 * Returns: (transfer full): the file
 */
GFile *
cjm_file_name_resolve (const char *argument)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (argument != NULL, NULL);

  if (!is_address (argument) || g_file_test (argument, G_FILE_TEST_EXISTS))
    return g_file_new_for_path (argument);

  folder = g_path_get_dirname (argument);

  return g_file_test (folder, G_FILE_TEST_IS_DIR) ? g_file_new_for_path (argument) : g_file_new_for_uri (argument);
}
