/* cjm-attributes.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-attributes.h"

#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

/* What an access control list is called. It speaks of the owning group, so it goes along only with that. */
#define ACCESS_LIST "system.posix_acl_access"

static gboolean
copy_attribute (const char *from,
                const char *name,
                int         to)
{
  ssize_t size = getxattr (from, name, NULL, 0);
  g_autofree char *value = NULL;

  if (size < 0)
    return FALSE;

  value = g_malloc (size + 1);
  size = getxattr (from, name, value, size);

  return size >= 0 && fsetxattr (to, name, value, size, 0) == 0;
}

/* User's attributes, and the labels of the security modules where the kernel lets us. */
static void
copy_extended_attributes (const char *from,
                          int         to)
{
  ssize_t size = listxattr (from, NULL, 0);
  g_autofree char *names = NULL;

  if (size <= 0)
    return;

  names = g_malloc (size);
  size = listxattr (from, names, size);
  for (ssize_t i = 0; i < size; i += strlen (names + i) + 1)
    if (!g_str_equal (names + i, ACCESS_LIST))
      copy_attribute (from, names + i, to);
}

/* The new file has the list that its folder gives to new files; a file without a list is to have none. Returns whether
 * the permission bits of the group mean the same for both files. */
static gboolean
copy_access_list (const char *from,
                  int         to,
                  gboolean    same_group)
{
  gboolean has_list = getxattr (from, ACCESS_LIST, NULL, 0) >= 0;

  if (has_list && same_group)
    return copy_attribute (from, ACCESS_LIST, to);

  fremovexattr (to, ACCESS_LIST);

  return same_group && !has_list;
}

/**
 * cjm_attributes_copy:
 * @from: a file's path
 * @info: what stat() says of it
 * @to: another file, open and so far readable by nobody else
 *
 * Gives a file the owner, group, extended attributes and permissions of another, as far as the kernel allows. Where the
 * group cannot be kept, the group that the file has instead is allowed no more than everybody.
 */
void
cjm_attributes_copy (const char        *from,
                     const struct stat *info,
                     int                to)
{
  mode_t mode = info->st_mode & 07777;
  struct stat now;
  gboolean same_group;

  if (fchown (to, info->st_uid, info->st_gid) < 0 && fchown (to, -1, info->st_gid) < 0)
    {
      /* An ordinary person gives files away to nobody. */
    }

  if (fstat (to, &now) < 0)
    return;

  same_group = now.st_gid == info->st_gid;
  copy_extended_attributes (from, to);
  if (!copy_access_list (from, to, same_group))
    mode &= ~070 | (mode & 07) << 3;
  if (!same_group || now.st_uid != info->st_uid)
    mode &= 0777;

  fchmod (to, mode);
}
