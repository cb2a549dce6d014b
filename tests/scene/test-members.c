/* test-members.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "reference-list.h"
#include "scene-maker.h"

/* Every member of every kind, edited once: the scene that follows says the same as one that is laid out anew. */

typedef struct
{
  CjmDocument *document;
  CjmScene *scene;
} Followed;

/* With all that a map can show */
static CjmScene *
create_scene (CjmDocument *document)
{
  CjmSceneOptions options;

  cjm_scene_options_init (&options);
  options.empty_lanes = TRUE;
  options.unknown_points = TRUE;
  options.ratings = TRUE;
  options.overlays = CJM_OVERLAY_ALL;

  return cjm_scene_new (document, get_journey (document, 0), &options);
}

static void
check_followed (const Followed *self,
                const char     *what)
{
  g_autoptr (CjmScene) fresh = create_scene (self->document);
  g_autofree char *followed = dump_scene (self->scene);
  g_autofree char *expected = dump_scene (fresh);
  g_autofree char *list = reference_list_write (self->scene);
  g_autofree char *expected_list = reference_list_write (fresh);

  if (g_strcmp0 (followed, expected) != 0)
    g_error ("the scene does not follow %s", what);
  g_assert_cmpstr (list, ==, expected_list);
}

/* Another value than a member has; FALSE for one that is not edited so */
static gboolean
set_other (CjmNode *node,
           guint    member)
{
  const CjmMember *of = cjm_kind_get_member (cjm_node_get_kind (node), member);

  switch (of->type)
    {
    case CJM_MEMBER_TEXT:
      return cjm_node_set_text (node, member, "Other");
    case CJM_MEMBER_DATE:
      return cjm_node_set_text (node, member, "2031-07-09");
    case CJM_MEMBER_DURATION:
      return cjm_node_set_text (node, member, "P9W");
    case CJM_MEMBER_COLOR:
      return cjm_node_set_text (node, member, "#12ab34");
    case CJM_MEMBER_TEXTS:
      return cjm_node_set_texts (node, member, (const char *const[]) { "One", "two", NULL });
    case CJM_MEMBER_NUMBER:
      return cjm_node_set_number (node, member, 0.75);
    case CJM_MEMBER_WHOLE:
      return cjm_node_set_whole (node, member, cjm_node_get_whole (node, member) == 4 ? 3 : 4);
    case CJM_MEMBER_FLAG:
      return cjm_node_set_flag (node, member, !cjm_node_get_flag (node, member));
    case CJM_MEMBER_CHOICE:
      return !of->required && cjm_node_set_choice (node, member, cjm_node_get_choice (node, member) == 2 ? 1 : 2);
    default:
      return FALSE;
    }
}

/* Sets every member of a node, one after the other, and gives each of its lists a child, and takes all of it back. */
static void
check_members (const Followed *self,
               CjmNode        *node)
{
  const CjmKindInfo *info = cjm_node_get_info (node);
  guint position, size;

  for (guint i = 0; i < info->n_members; i++)
    {
      gboolean edited;

      cjm_document_begin (self->document, "Edit");
      if (info->members[i].type == CJM_MEMBER_CHILDREN && !info->members[i].keyed)
        {
          g_autoptr (CjmNode) child = cjm_node_new (info->members[i].target, NULL);

          if (info->members[i].target == CJM_KIND_EVIDENCE)
            cjm_node_set_choice (child, CJM_EVIDENCE_KIND, CJM_EVIDENCE_INTERVIEW);
          edited = cjm_node_insert (node, i, CJM_END, child);
        }
      else
        {
          edited = set_other (node, i);
        }
      cjm_document_commit (self->document);
      if (!edited)
        continue;
      check_followed (self, info->members[i].name);
      cjm_document_undo (self->document);

      /* What is counted now has to be counted again after the next edit. */
      cjm_scene_get_position_in_set (self->scene, "episode-e5", &position, &size);
    }
  check_followed (self, info->name);
}

static void
changed_cb (CjmDocument *document,
            GArray      *edits,
            gpointer     user_data)
{
  cjm_scene_update (user_data, edits);
}

/* Whatever is edited of whatever there is, the scene follows. */
static void
test_members (void)
{
  static const char *const ids[] = { "j", "k1", "old", "ideal", "x0", "x1", "p1", "op10", "e5", "oe110", "ie1", "t5001",
                                     "q1", "i1" };

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CjmDocument) document = make_document (i == 0 ? CJM_MAKE_TOGETHER : CJM_MAKE_UGLY);
      g_autoptr (CjmScene) scene = create_scene (document);
      Followed self = { document, scene };

      g_signal_connect (document, "changed", G_CALLBACK (changed_cb), scene);
      check_members (&self, cjm_document_get_root (document));
      for (guint j = i == 0 ? 0 : G_N_ELEMENTS (ids) - 2; j < G_N_ELEMENTS (ids); j++)
        if (cjm_document_find (document, ids[j]) != NULL)
          check_members (&self, cjm_document_find (document, ids[j]));
      g_signal_handlers_disconnect_by_data (document, scene);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/members/followed", test_members);

  return g_test_run ();
}
