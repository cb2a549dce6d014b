/* test-kinds.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-node.h"

#include <math.h>
#include <string.h>

static void
test_tables (void)
{
  for (CjmKind kind = 0; kind < CJM_N_KINDS; kind++)
    {
      const CjmKindInfo *info = cjm_kind_get_info (kind);

      g_assert_cmpint (info->kind, ==, kind);
      for (guint i = 0; i < info->n_members; i++)
        {
          const CjmMember *member = &info->members[i];

          g_assert_cmpint (cjm_kind_find (kind, member->name), ==, i);
          g_assert_cmpfloat (member->minimum, <=, member->maximum);
          g_assert_cmpint (member->type == CJM_MEMBER_CHOICE || member->type == CJM_MEMBER_CHOICES, ==,
                           member->choices != NULL);
          if (member->type == CJM_MEMBER_ID)
            g_assert_cmpuint (i, ==, 0);
          if (member->type == CJM_MEMBER_CHILDREN && cjm_kind_get_info (member->target)->kind == CJM_KIND_PICTURE)
            g_assert_true (member->keyed);
        }
    }
}

/* The members of a part stand together, or a file would hold two objects of one name. */
static void
test_parts (void)
{
  for (CjmKind kind = 0; kind < CJM_N_KINDS; kind++)
    {
      g_autoptr (GHashTable) ended = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      const CjmKindInfo *info = cjm_kind_get_info (kind);
      g_autofree char *part = g_strdup ("");

      for (guint i = 0; i < info->n_members; i++)
        {
          const char *point = strchr (info->members[i].name, '.');
          g_autofree char *here = g_strndup (info->members[i].name, point != NULL ? point - info->members[i].name : 0);

          if (strcmp (here, part) == 0)
            continue;
          g_assert_false (g_hash_table_contains (ended, here));
          if (*part != '\0')
            g_hash_table_add (ended, g_strdup (part));
          g_free (part);
          part = g_steal_pointer (&here);
        }
    }
}

static void
test_choices (void)
{
  const CjmMember *contact = cjm_kind_get_member (CJM_KIND_TOUCHPOINT, CJM_TOUCHPOINT_CONTACT);
  const CjmMember *status = cjm_kind_get_member (CJM_KIND_IMPROVEMENT, CJM_IMPROVEMENT_STATUS);
  const CjmMember *stage = cjm_kind_get_member (CJM_KIND_PHASE, CJM_PHASE_STAGE);
  const CjmMember *evidence = cjm_kind_get_member (CJM_KIND_EVIDENCE, CJM_EVIDENCE_KIND);
  const CjmMember *picture = cjm_kind_get_member (CJM_KIND_PICTURE, CJM_PICTURE_TYPE);

  g_assert_cmpstr (cjm_choice_get_word (contact, CJM_CONTACT_PEER), ==, "peer");
  g_assert_cmpstr (cjm_choice_get_word (status, CJM_STATUS_DROPPED), ==, "dropped");
  g_assert_cmpstr (cjm_choice_get_word (stage, CJM_STAGE_AMBASSADOR), ==, "ambassador");
  g_assert_cmpstr (cjm_choice_get_word (evidence, CJM_EVIDENCE_OBSERVATION), ==, "observation");
  g_assert_cmpstr (cjm_choice_get_word (picture, CJM_PICTURE_WEBP), ==, "image/webp");
  g_assert_null (cjm_choice_get_word (contact, 0));
  g_assert_cmpuint (cjm_choice_find (contact->choices, "service"), ==, CJM_CONTACT_SERVICE);
  g_assert_cmpuint (cjm_choice_find (contact->choices, "Service"), ==, 0);
}

/* Every member but lists of nodes is a property of the same name, with a hyphen for the point. */
static void
test_properties (void)
{
  for (CjmKind kind = 0; kind < CJM_N_KINDS; kind++)
    {
      const CjmKindInfo *info = cjm_kind_get_info (kind);
      g_autoptr (CjmNode) node = cjm_node_new (kind, NULL);

      for (guint i = 0; i < info->n_members; i++)
        {
          g_autofree char *name = g_strdelimit (g_strdup (info->members[i].name), ".", '-');
          GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (node), name);
          g_auto (GValue) value = G_VALUE_INIT;

          g_assert_cmpint (pspec == NULL, ==, info->members[i].type == CJM_MEMBER_CHILDREN);
          if (pspec == NULL)
            continue;

          g_object_get_property (G_OBJECT (node), name, &value);
          if (pspec->flags & G_PARAM_WRITABLE)
            g_object_set_property (G_OBJECT (node), name, &value);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/kinds/tables", test_tables);
  g_test_add_func ("/model/kinds/parts", test_parts);
  g_test_add_func ("/model/kinds/choices", test_choices);
  g_test_add_func ("/model/kinds/properties", test_properties);

  return g_test_run ();
}
