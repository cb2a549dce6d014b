/* open-files.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What this process has open
 */

#pragma once

#include <glib.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Whether a descriptor is of something whose path has a part; of a file that was deleted it is the path that it had */
static inline gboolean
leads_to (int         fd,
          const char *part)
{
  char link[32], path[4096];
  ssize_t n;

  g_snprintf (link, sizeof link, "/proc/self/fd/%d", fd);
  n = readlink (link, path, sizeof path - 1);
  path[MAX (n, 0)] = '\0';
  return strstr (path, part) != NULL;
}

static inline guint
count_open_files (const char *part)
{
  g_autoptr (GDir) dir = g_dir_open ("/proc/self/fd", 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += leads_to (atoi (name), part);
  return n;
}
