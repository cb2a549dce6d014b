/* cjm-settings.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-settings.h"

/**
 * cjm_settings_new:
 *
 * What the window remembers about itself. The schema comes from the machine's own folders or, for a program installed
 * under a prefix that GLib does not look in, from that prefix.
 *
 * Returns: (transfer full) (nullable): the settings; %NULL where the schema is nowhere, as in a half installed program.
 *   The window then works without a memory.
 */
GSettings *
cjm_settings_new (void)
{
  GSettingsSchemaSource *machine = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchemaSource) own = NULL;
  g_autoptr (GSettingsSchema) schema = NULL;

  if (machine != NULL)
    schema = g_settings_schema_source_lookup (machine, CJM_APP_ID, TRUE);

  if (schema == NULL)
    {
      own = g_settings_schema_source_new_from_directory (CJM_SCHEMA_DIR, machine, TRUE, NULL);
      if (own != NULL)
        schema = g_settings_schema_source_lookup (own, CJM_APP_ID, FALSE);
    }

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

/**
 * cjm_settings_find_word:
 * @words: (array zero-terminated=1): those that there are
 * @word: one that was remembered
 *
 * Returns: its index among them; 0 where it is none of them
 */
guint
cjm_settings_find_word (const char *const *words,
                        const char        *word)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], word))
      return i;

  return 0;
}
