/* random-document.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "random-document.h"

#include <math.h>
#include <string.h>

/* Documents made from the tables alone, so that a new member is tested by being declared. The same seed gives the same
 * document. */

static const char *const words[] = {
  "", "a", "Een wachtrij", "\"quoted\"", "back\\slash", "a\nb\tc\rd", "\b\f\x01\x1f\x7f",
  "caf\xc3\xa9 \xe2\x82\xac 80.000", "\xf0\x9f\x98\x80", "\xe2\x80\xa8\xe2\x80\xa9", "\xef\xbf\xbf\xef\xbb\xbf", "/* */ // # {}[],:", "1,5", "null",
  "\xd8\xb1\xd8\xad\xd9\x84\xd8\xa9", "\xe5\xae\xa2\xe6\x88\xb7", "e\xcc\x81", " ", "\\u0041",
};

static const char *const spellings[] = {
  "2026-12-15", "2024-02-29", "1999-01-01", "P5M", "PT20M", "P1Y2M3DT4H5M6.5S", "#1a5fb4", "#FFFFFF", "nl", "en-GB",
  "sr-Latn-RS",
};

static const double numbers[] = {
  0, 1, -1, 0.5, -0.1, 4.8, 0.1 + 0.2, 1.0 / 3, 5, -5, 1e-7, 5e-324, 1e21, 1e22, 123456789, 9007199254740992.0,
  1152921504606846976.0, -1.7976931348623157e308, 1e-6, 1e5, 100, 0.30000000000000004, 2.5, 0x1p63, -0x1p63,
  0x1p63 - 1024, 1e19, -1e20, 999999999999999868928.0, -1e21, NAN, INFINITY, -0.0,
};

#define PICK(random, list) ((list)[g_rand_int_range (random, 0, G_N_ELEMENTS (list))])

static char **
pick_texts (GRand           *random,
            const CjmMember *member)
{
  guint n = g_rand_int_range (random, 0, 4);
  char **texts = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    {
      if (member->type == CJM_MEMBER_CHOICES)
        texts[i] = g_strdup (member->choices[g_rand_int_range (random, 0, g_strv_length ((char **) member->choices))]);
      else
        texts[i] = g_strdup (PICK (random, words));
    }
  return texts;
}

static gint64
pick_whole (GRand *random)
{
  return (gint64) ((guint64) g_rand_int (random) << 32 | g_rand_int (random)) >> g_rand_int_range (random, 0, 64);
}

/* Any double at all, and often one of the size at which whole numbers run out of 64 bits */
static double
pick_bits (GRand *random)
{
  guint64 bits = (guint64) g_rand_int (random) << 32 | g_rand_int (random);
  double number;

  memcpy (&number, &bits, sizeof number);
  return g_rand_boolean (random) ? number : ldexp (g_rand_double_range (random, -1, 1), g_rand_int_range (random, 50, 75));
}

/* Many values are tried that a member may not have; the model refuses them. */
static void
set_random (GRand   *random,
            CjmNode *node,
            guint    index)
{
  const CjmMember *member = cjm_kind_get_member (cjm_node_get_kind (node), index);
  g_auto (GStrv) texts = NULL;

  switch (member->type)
    {
    case CJM_MEMBER_ID:
    case CJM_MEMBER_CHILDREN:
      break;
    case CJM_MEMBER_TEXT:
    case CJM_MEMBER_REFERENCE:
      cjm_node_set_text (node, index, PICK (random, words));
      break;
    case CJM_MEMBER_TEXTS:
    case CJM_MEMBER_CHOICES:
    case CJM_MEMBER_REFERENCES:
      texts = pick_texts (random, member);
      cjm_node_set_texts (node, index, (const char *const *) texts);
      break;
    case CJM_MEMBER_CHOICE:
      cjm_node_set_choice (node, index, g_rand_int_range (random, 0, 12));
      break;
    case CJM_MEMBER_NUMBER:
      cjm_node_set_number (node, index, g_rand_boolean (random) ? PICK (random, numbers) : pick_bits (random));
      break;
    case CJM_MEMBER_WHOLE:
      cjm_node_set_whole (node, index, g_rand_boolean (random) ? g_rand_int_range (random, -2, 9) : pick_whole (random));
      break;
    case CJM_MEMBER_FLAG:
      cjm_node_set_flag (node, index, g_rand_boolean (random));
      break;
    default:
      cjm_node_set_text (node, index, PICK (random, spellings));
      break;
    }
}

static void
add_unknown (GRand      *random,
             CjmNode    *node,
             const char *part)
{
  static const char *const texts[] = {
    "\"x\": 1",
    "\"x-b\": {\n  \"c\": [\n    1.5,\n    {}\n  ]\n},\n\"x-a\": null",
    "\"1\": [],\n\"0\": 9007199254740993,\n\"\": \"a\\nb\"",
  };

  cjm_node_set_unknown (node, part, PICK (random, texts));
}

static void
fill (GRand   *random,
      CjmNode *node,
      guint   *n_left)
{
  const CjmKindInfo *info = cjm_node_get_info (node);

  for (guint i = 0; i < info->n_members; i++)
    {
      const char *point = strchr (info->members[i].name, '.');

      if (info->members[i].required || g_rand_boolean (random))
        set_random (random, node, i);
      if (point != NULL && g_rand_int_range (random, 0, 12) == 0)
        {
          g_autofree char *part = g_strndup (info->members[i].name, point - info->members[i].name);

          add_unknown (random, node, part);
        }
      if (info->members[i].type != CJM_MEMBER_CHILDREN)
        continue;
      for (guint n = g_rand_int_range (random, 0, 4); n > 0 && *n_left > 0; n--)
        {
          CjmKind kind = info->members[i].target;
          g_autofree char *id = g_strdup_printf ("n-%u", --*n_left);
          g_autoptr (CjmNode) child = cjm_node_new (kind, cjm_kind_has_id (kind) ? id : NULL);

          cjm_node_insert (node, i, CJM_END, child);
          fill (random, child, n_left);
        }
    }
  if (g_rand_int_range (random, 0, 4) == 0)
    add_unknown (random, node, NULL);
}

CjmDocument *
create_random_document (guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (CjmNode) root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  guint n_left = 60;

  fill (random, root, &n_left);
  return cjm_document_new (root);
}

static void
assert_same_value (CjmNode *a,
                   CjmNode *b,
                   guint    index)
{
  const CjmMember *member = cjm_kind_get_member (cjm_node_get_kind (a), index);

  if (member->type != CJM_MEMBER_CHILDREN)
    {
      /* The writer gives a required value that is missing the least one. */
      if (!(member->required && cjm_value_is_absent (cjm_node_get_value (b, index), member)))
        g_assert_true (cjm_value_equal (cjm_node_get_value (a, index), cjm_node_get_value (b, index), member));
      return;
    }
  g_assert_cmpuint (cjm_node_get_n_children (a, index), ==, cjm_node_get_n_children (b, index));
  for (guint i = 0; i < cjm_node_get_n_children (a, index); i++)
    assert_same_tree (cjm_node_get_child (a, index, i), cjm_node_get_child (b, index, i));
}

void
assert_same_tree (CjmNode *a,
                  CjmNode *b)
{
  const CjmKindInfo *info = cjm_node_get_info (a);

  g_assert_true (info == cjm_node_get_info (b));
  g_assert_cmpstr (cjm_node_get_id (a), ==, cjm_node_get_id (b));
  g_assert_cmpstr (cjm_node_get_unknown (a, NULL), ==, cjm_node_get_unknown (b, NULL));
  for (guint i = 0; i < info->n_members; i++)
    {
      gsize length = strcspn (info->members[i].name, ".");

      assert_same_value (a, b, i);
      if (info->members[i].name[length] == '.')
        {
          g_autofree char *part = g_strndup (info->members[i].name, length);

          g_assert_cmpstr (cjm_node_get_unknown (a, part), ==, cjm_node_get_unknown (b, part));
        }
    }
}
