// SPDX-License-Identifier: GPL-3.0-or-later
/* Linked into a test with the whole window in it, under the sanitizers. Such a program has more than 2,048 quarks, and GLib then
 * drops the table that it made for them as it was loaded. LeakSanitizer tells of that at the end, with a stack that is of any
 * program; a stack that names GLib's loading takes eight times as long for everything that is allocated. So the table is kept
 * here instead, before anything grows it.
 */
#include <glib.h>
#include <link.h>
#include <string.h>

/* Of the sanitizers' allocator_interface.h, which gcc does not bring */
int __sanitizer_get_ownership (const volatile void *memory);
size_t __sanitizer_get_allocated_size (const volatile void *memory);

#define TABLE_BYTES (2048 * sizeof (char *))

/* Pieces of memory of the table's size that GLib's own variables lead to: the table, and another at most */
static const void *tables[8];

/* A variable of GLib's is a word in what is written of its file as it is loaded. */
static int
keep_tables (struct dl_phdr_info *file,
             size_t               size,
             void                *data)
{
  guint *n_tables = data;

  if (strstr (file->dlpi_name, "libglib-2.0.so") == NULL)
    return 0;

  for (int i = 0; i < file->dlpi_phnum; i++)
    {
      const ElfW (Phdr) *part = &file->dlpi_phdr[i];
      const void *const *word = (const void *const *) (file->dlpi_addr + part->p_vaddr);
      const void *const *end = word + part->p_memsz / sizeof *word;

      if (part->p_type != PT_LOAD || (part->p_flags & PF_W) == 0)
        continue;
      for (; word < end && *n_tables < G_N_ELEMENTS (tables); word++)
        if (__sanitizer_get_ownership (*word) && __sanitizer_get_allocated_size (*word) == TABLE_BYTES)
          tables[(*n_tables)++] = *word;
    }
  return 1;
}

static void __attribute__ ((constructor))
keep_quarks (void)
{
  guint n_tables = 0;

  dl_iterate_phdr (keep_tables, &n_tables);
}
