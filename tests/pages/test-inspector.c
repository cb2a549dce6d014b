/* test-inspector.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "inspector-fixture.h"

#include "cjm-naming.h"

/* Every member that a file can hold has a control. */
static void
test_members (gconstpointer data)
{
  CjmKind kind = GPOINTER_TO_UINT (data);
  const CjmKindInfo *info = cjm_kind_get_info (kind);
  g_autoptr (GtkWidget) page = g_object_ref_sink (cjm_inspector_page_new (kind));

  for (guint i = 0; i < info->n_members; i++)
    {
      CjmField *field;

      if (info->members[i].type == CJM_MEMBER_ID)
        continue;

      g_test_message ("%s.%s", info->name, info->members[i].name);
      field = cjm_inspector_page_get_field (CJM_INSPECTOR_PAGE (page), info->members[i].name);
      g_assert_nonnull (field);
      g_assert_true (cjm_field_get_member (field) == &info->members[i]);
    }
}

/* Every choice has a name of its own, and no control is for a member that is not there. */
static void
test_names (void)
{
  for (guint kind = 0; kind < CJM_N_KINDS; kind++)
    {
      guint n_fields;
      const CjmFieldInfo *fields = cjm_field_info_list (kind, &n_fields);

      for (guint i = 0; i < n_fields; i++)
        {
          const CjmMember *member;

          if (fields[i].member == NULL)
            continue;
          g_test_message ("%s", fields[i].member);
          g_assert_cmpint (cjm_kind_find (kind, fields[i].member), >=, 0);
          member = cjm_kind_get_member (kind, (guint) cjm_kind_find (kind, fields[i].member));
          for (guint j = 0; member->choices != NULL && member->choices[j] != NULL; j++)
            g_assert_cmpstr (cjm_choice_get_name (member->name, member->choices[j]), !=, member->choices[j]);
        }
    }
}

/* A change made elsewhere leaves focus and cursor of another control where they are, and the cursor of its own. */
static void
test_change_elsewhere (Fixture      *self,
                       gconstpointer data)
{
  GtkEditable *entry;

  inspect (self, self->touchpoints[0], NULL);
  entry = find (get_field (self, "title"), GTK_TYPE_ENTRY, 0);
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_set_position (entry, 2);

  cjm_document_begin (self->document, "Elsewhere");
  cjm_node_set_text (self->touchpoints[0], CJM_TOUCHPOINT_CHANNEL, "Shop");
  cjm_node_set_text (self->touchpoints[0], CJM_TOUCHPOINT_TITLE, "Forms");
  cjm_document_commit (self->document);

  g_assert_cmpstr (get_text (get_field (self, "channel")), ==, "Shop");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "Forms");
  g_assert_cmpint (gtk_editable_get_position (entry), ==, 2);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (self->window), GTK_WIDGET (entry)));
}

static void
test_several (Fixture      *self,
              gconstpointer data)
{
  CjmField *title;

  inspect (self, self->touchpoints[0], self->touchpoints[1]);
  title = get_field (self, "title");
  g_assert_cmpstr (get_text (title), ==, "");
  g_assert_cmpstr (gtk_entry_get_placeholder_text (find (title, GTK_TYPE_ENTRY, 0)), ==, "mixed");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_field (self, "evidence"))));

  gtk_switch_set_active (find (get_field (self, "moment-of-truth"), GTK_TYPE_SWITCH, 0), TRUE);
  g_assert_true (cjm_node_get_flag (self->touchpoints[0], CJM_TOUCHPOINT_MOMENT_OF_TRUTH));
  g_assert_true (cjm_node_get_flag (self->touchpoints[1], CJM_TOUCHPOINT_MOMENT_OF_TRUTH));
  cjm_document_undo (self->document);
  g_assert_false (cjm_node_get_flag (self->touchpoints[0], CJM_TOUCHPOINT_MOMENT_OF_TRUTH));
  g_assert_false (cjm_node_get_flag (self->touchpoints[1], CJM_TOUCHPOINT_MOMENT_OF_TRUTH));

  inspect (self, self->touchpoints[0], self->episodes[1]);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_field (self, "contact"))));
  type_text (get_field (self, "title"), "Both");
  g_assert_cmpstr (cjm_node_get_text (self->touchpoints[0], CJM_TOUCHPOINT_TITLE), ==, "Both");
  g_assert_cmpstr (cjm_node_get_text (self->episodes[1], CJM_EPISODE_TITLE), ==, "Both");
}

/* Another node of the same kind shows in the same controls. */
static void
test_rebinding (Fixture      *self,
                gconstpointer data)
{
  GtkWidget *entry;

  inspect (self, self->touchpoints[0], NULL);
  entry = find (get_field (self, "title"), GTK_TYPE_ENTRY, 0);
  inspect (self, self->touchpoints[1], NULL);
  g_assert_true (entry == find (get_field (self, "title"), GTK_TYPE_ENTRY, 0));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Call");
  gtk_editable_set_text (GTK_EDITABLE (entry), "Ring");
  g_assert_cmpstr (cjm_node_get_text (self->touchpoints[0], CJM_TOUCHPOINT_TITLE), ==, "Form");
  g_assert_cmpstr (cjm_node_get_text (self->touchpoints[1], CJM_TOUCHPOINT_TITLE), ==, "Ring");
}

static void
test_removed (Fixture      *self,
              gconstpointer data)
{
  inspect (self, self->touchpoints[0], NULL);
  cjm_document_begin (self->document, "Remove");
  cjm_node_remove (self->touchpoints[0]);
  cjm_document_commit (self->document);
  g_assert_null (cjm_inspector_get_nodes (self->inspector));
}

static void
check_width (Fixture *self,
             int      most)
{
  CjmNode *const nodes[] = { self->journey, self->phase, self->episodes[0], self->touchpoints[0], self->problem,
                             self->improvement };

  for (guint i = 0; i < G_N_ELEMENTS (nodes); i++)
    {
      int least;

      inspect (self, nodes[i], NULL);
      gtk_widget_measure (GTK_WIDGET (self->inspector), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      g_test_message ("%s: %d", cjm_node_get_info (nodes[i])->name, least);
      g_assert_cmpint (least, <=, most);
    }
}

/* Everything fits in the width that a narrow window has for it, with large text too. */
static void
test_width (Fixture      *self,
            gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  check_width (self, 300);
  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", dpi + dpi / 2, NULL);
  check_width (self, 340);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

#define ADD(name, func) g_test_add ("/inspector/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  static const CjmKind kinds[] = { CJM_KIND_JOURNEY, CJM_KIND_PERSONA, CJM_KIND_PHASE, CJM_KIND_EPISODE,
                                   CJM_KIND_TOUCHPOINT, CJM_KIND_NOTE, CJM_KIND_IMPROVEMENT, CJM_KIND_MEASUREMENT,
                                   CJM_KIND_EVIDENCE };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cjm_resources_register ();
  load_style ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_strconcat ("/inspector/members/", cjm_kind_get_info (kinds[i])->name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (kinds[i]), test_members);
    }
  g_test_add_func ("/inspector/names", test_names);
  ADD ("change-elsewhere", test_change_elsewhere);
  ADD ("several", test_several);
  ADD ("rebinding", test_rebinding);
  ADD ("removed", test_removed);
  ADD ("width", test_width);

  return g_test_run ();
}
