/* cjm-attributes.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-attributes.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sys/xattr.h>
#include <unistd.h>

/* What an access control list is called. It speaks of the owning group, so it goes along only with that. */
#define ACCESS_LIST "system.posix_acl_access"

#define ANY_NUMBER 0
#define BITS_OF_ALL 0777
#define BITS_OF_OTHERS 0077

/* What is lost with an attribute that could not be copied; the first row that fits counts. Owner and mode need no such
 * table: there the file itself says what has come of them, and a file system that knows none gives the new file the
 * same as the old. */
static const struct
{
  const char *prefix;
  int number;
  CjmLosses loss;
} losses_of_attributes[] = {
  { "", ENODATA, CJM_LOSS_NONE },                       /* somebody took it off meanwhile */
  { "security.", ANY_NUMBER, CJM_LOSS_NONE },           /* the system labels a new file itself, by the rules of the folder */
  { "trusted.", ANY_NUMBER, CJM_LOSS_NONE },            /* notes of the system for itself, on one file */
  { "system.nfs4_acl", ANY_NUMBER, CJM_LOSS_PERMISSIONS },
  { "system.", ANY_NUMBER, CJM_LOSS_NONE },             /* what a file system says of a file, rather than keeps for it */
  { "", ANY_NUMBER, CJM_LOSS_ATTRIBUTES },              /* a person's, or a program's in a person's name */
};

static CjmLosses
find_loss (const char *name,
           int         number)
{
  for (guint i = 0; i < G_N_ELEMENTS (losses_of_attributes); i++)
    if (g_str_has_prefix (name, losses_of_attributes[i].prefix)
        && (losses_of_attributes[i].number == ANY_NUMBER || losses_of_attributes[i].number == number))
      return losses_of_attributes[i].loss;

  return CJM_LOSS_NONE;
}

/* Returns: 0, or an error number */
static int
copy_attribute (const char *from,
                const char *name,
                int         to)
{
  ssize_t size = getxattr (from, name, NULL, 0);
  g_autofree char *value = NULL;

  if (size < 0)
    return errno;

  value = g_malloc (size + 1);
  size = getxattr (from, name, value, size);

  return size >= 0 && fsetxattr (to, name, value, size, 0) == 0 ? 0 : errno;
}

/* User's attributes, and the labels of the security modules where the kernel lets us. */
static CjmLosses
copy_extended_attributes (const char *from,
                          int         to)
{
  CjmLosses losses = CJM_LOSS_NONE;
  ssize_t size = listxattr (from, NULL, 0);
  g_autofree char *names = NULL;

  if (size <= 0)
    return losses;

  names = g_malloc (size);
  size = listxattr (from, names, size);
  for (ssize_t i = 0; i < size; i += strlen (names + i) + 1)
    if (!g_str_equal (names + i, ACCESS_LIST))
      {
        int number = copy_attribute (from, names + i, to);

        if (number != 0)
          losses |= find_loss (names + i, number);
      }

  return losses;
}

/* The new file has the list that its folder gives to new files; a file without a list is to have none. Returns whether
 * the permission bits of the group mean the same for both files. */
static gboolean
copy_access_list (const char *from,
                  int         to,
                  gboolean    same_group,
                  CjmLosses  *losses)
{
  gboolean has_list = getxattr (from, ACCESS_LIST, NULL, 0) >= 0;

  if (has_list && same_group && copy_attribute (from, ACCESS_LIST, to) == 0)
    return TRUE;

  if (has_list)
    *losses |= CJM_LOSS_PERMISSIONS;

  fremovexattr (to, ACCESS_LIST);

  return same_group && !has_list && fgetxattr (to, ACCESS_LIST, NULL, 0) < 0;
}

/**
 * cjm_attributes_copy:
 * @from: a file's path
 * @info: what stat() says of it
 * @to: another file, open and so far readable by nobody else
 * @losses: (inout): takes what the kernel did not allow
 *
 * Gives a file the owner, group, extended attributes and permissions of another, as far as the kernel allows. Where the
 * group cannot be kept, the group that the file has instead is allowed no more than everybody.
 *
 * Returns: 0; or an error number where the file is open to more people than the other was, and must not take its place
 */
int
cjm_attributes_copy (const char        *from,
                     const struct stat *info,
                     int                to,
                     CjmLosses         *losses)
{
  mode_t mode = info->st_mode & 07777;
  struct stat now;
  gboolean same_group;

  if (fchown (to, info->st_uid, info->st_gid) < 0 && fchown (to, -1, info->st_gid) < 0)
    {
      /* An ordinary person gives files away to nobody. What has come of it is seen below. */
    }

  if (fstat (to, &now) < 0)
    return errno;

  same_group = now.st_gid == info->st_gid;
  if (!same_group || now.st_uid != info->st_uid)
    {
      mode &= BITS_OF_ALL;
      *losses |= CJM_LOSS_OWNER;
    }

  *losses |= copy_extended_attributes (from, to);
  if (!copy_access_list (from, to, same_group, losses))
    mode &= ~070 | (mode & 07) << 3;

  if (fchmod (to, mode) < 0)
    {
      /* Then it is still for its owner alone, unless its file system gives all files the same permissions. */
    }
  if (fstat (to, &now) < 0)
    return errno;
  if (now.st_mode & ~mode & BITS_OF_OTHERS)
    return EPERM;
  if ((now.st_mode & BITS_OF_ALL) != (info->st_mode & BITS_OF_ALL))
    *losses |= CJM_LOSS_PERMISSIONS;

  return 0;
}

/**
 * cjm_attributes_describe_losses:
 * @losses: what could not be kept
 *
 * Returns: (transfer full) (nullable): a line for each loss, for a person; %NULL where nothing was lost
 */
char *
cjm_attributes_describe_losses (CjmLosses losses)
{
  const struct
  {
    CjmLosses loss;
    const char *text;
  } lines[] = {
    { CJM_LOSS_OWNER, _("It had another owner or group. Only an administrator can give it back to them.") },
    { CJM_LOSS_PERMISSIONS, _("Its permissions could not all be kept: fewer people may open it now.") },
    { CJM_LOSS_ATTRIBUTES, _("Marks that other programs had put on the file, such as tags, could not all be kept.") },
    { CJM_LOSS_NAMES, _("The file had other names (hard links). These still lead to what was saved before.") },
  };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) told = NULL;

  if (losses == CJM_LOSS_NONE)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    if (losses & lines[i].loss)
      g_strv_builder_add (builder, lines[i].text);
  told = g_strv_builder_end (builder);

  return g_strjoinv ("\n", told);
}
