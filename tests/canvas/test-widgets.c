/* test-widgets.c: small general widgets, and what they remember
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <adwaita.h>

#include "cjm-document.h"
#include "cjm-list-drag.h"
#include "cjm-message-bar.h"
#include "cjm-message-dialog.h"
#include "cjm-pane.h"
#include "cjm-typing-note.h"
#include "cjm-typing-row.h"

/* A document, and a row in which its title is typed */
typedef struct
{
  CjmDocument *document;
  CjmHistory *history;
  CjmTypingRow row;
  guint n_going;      /* changes while the row takes its edits back */
  guint n_changes;
} Typing;

static void
changed_cb (CjmDocument *document,
            gpointer     edits,
            gpointer     user_data)
{
  Typing *self = user_data;

  self->n_changes++;
  self->n_going += self->row.is_going;
}

static void
set_title (Typing     *self,
           const char *title)
{
  cjm_document_begin (self->document, "Title");
  cjm_node_set_text (cjm_document_get_root (self->document), CJM_DOCUMENT_TITLE, title);
  cjm_document_commit (self->document);
}

static void
type (Typing     *self,
      const char *title)
{
  cjm_typing_row_begin (&self->row, self->document);
  set_title (self, title);
  cjm_typing_row_note (&self->row, self->document);
}

static void
assert_title (Typing     *self,
              const char *title)
{
  g_assert_cmpstr (cjm_node_get_text (cjm_document_get_root (self->document), CJM_DOCUMENT_TITLE), ==, title);
}

/* What was typed is taken back as if it had not been, and who follows the document knows meanwhile that it is; not where
 * others came behind it, nor what was typed before the person was done. */
static void
test_typing_row (void)
{
  Typing self = { .document = cjm_document_new_empty () };
  guint64 state;

  self.history = cjm_document_get_history (self.document);
  set_title (&self, "before");
  g_signal_connect (self.document, "changed", G_CALLBACK (changed_cb), &self);

  state = cjm_history_get_state (self.history);
  type (&self, "8");
  type (&self, "80");
  g_assert_cmpuint (self.n_going, ==, 0);
  cjm_typing_row_take_back (&self.row, self.document);
  assert_title (&self, "before");
  g_assert_cmpuint (cjm_history_get_state (self.history), ==, state);
  g_assert_false (cjm_history_get_can_redo (self.history));
  g_assert_cmpuint (self.n_changes, ==, 2 + self.n_going);
  g_assert_cmpuint (self.n_going, >, 0);
  g_assert_false (self.row.is_going);

  cjm_typing_row_take_back (&self.row, self.document);
  assert_title (&self, "before");

  type (&self, "7");
  set_title (&self, "others");
  cjm_typing_row_take_back (&self.row, self.document);
  assert_title (&self, "others");

  type (&self, "6");
  cjm_typing_row_end (&self.row);
  cjm_typing_row_take_back (&self.row, self.document);
  assert_title (&self, "6");

  type (&self, "5");
  cjm_typing_row_end (&self.row);
  type (&self, "4");
  cjm_typing_row_take_back (&self.row, self.document);
  assert_title (&self, "5");
  g_object_unref (self.document);
}

/* A note says one thing at a time, and who it is about says the same to those who cannot see it. */
static void
test_typing_note (void)
{
  CjmTypingNote *note = CJM_TYPING_NOTE (g_object_ref_sink (cjm_typing_note_new ()));
  GtkWidget *line = g_object_ref_sink (gtk_entry_new ());

  cjm_typing_note_set_reason (note, "nobody is told");
  cjm_typing_note_set_reason (note, NULL);
  cjm_typing_note_set_named (note, line);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (note)));

  for (guint i = 0; i < 2; i++)
    {
      cjm_typing_note_set_reason (note, "no number");
      g_assert_true (gtk_widget_get_visible (GTK_WIDGET (note)));
      g_assert_cmpstr (cjm_typing_note_get_reason (note), ==, "no number");
      g_assert_null (cjm_typing_note_get_remark (note));
      g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (note), "reason"));
      g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (note), "remark"));
      gtk_test_accessible_assert_state (line, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
      gtk_test_accessible_assert_property (line, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "no number");

      cjm_typing_note_set_remark (note, "read as 8");
      g_assert_cmpstr (cjm_typing_note_get_remark (note), ==, "read as 8");
      g_assert_null (cjm_typing_note_get_reason (note));
      g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (note), "remark"));
      g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (note), "reason"));
      gtk_test_accessible_assert_state (line, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_FALSE);
      gtk_test_accessible_assert_property (line, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "read as 8");
      cjm_typing_note_set_remark (note, "read as 9");
      gtk_test_accessible_assert_property (line, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "read as 9");
    }

  cjm_typing_note_set_reason (note, NULL);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (note)));
  g_assert_null (cjm_typing_note_get_reason (note));
  g_assert_null (cjm_typing_note_get_remark (note));
  gtk_test_accessible_assert_property (line, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");
  g_object_unref (line);
  cjm_typing_note_set_reason (note, "its line is gone");
  g_object_unref (note);
}

static void
set_folded (CjmPane *pane,
            gboolean folded)
{
  adw_flap_set_fold_policy (pane->flap, folded ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  cjm_pane_fold (pane);
}

/* Without room it hides, and with room it is again as it was; what it was without room is not kept for the next start. */
static void
test_pane (void)
{
  g_autoptr (GSettings) settings = g_settings_new ("org.klantreis.Klantreis");
  CjmPane pane = { .flap = ADW_FLAP (g_object_ref_sink (adw_flap_new ())), .key = "inspector-visible" };

  adw_flap_set_locked (pane.flap, TRUE);
  adw_flap_set_fold_policy (pane.flap, ADW_FLAP_FOLD_POLICY_NEVER);
  for (gboolean wanted = FALSE; wanted <= TRUE; wanted++)
    {
      g_settings_set_boolean (settings, pane.key, wanted);
      cjm_pane_recall (&pane, settings);
      g_assert_true (adw_flap_get_reveal_flap (pane.flap) == wanted);
      cjm_pane_fold (&pane);
      g_assert_true (adw_flap_get_reveal_flap (pane.flap) == wanted);
      set_folded (&pane, TRUE);
      g_assert_false (adw_flap_get_reveal_flap (pane.flap));
      set_folded (&pane, FALSE);
      g_assert_true (adw_flap_get_reveal_flap (pane.flap) == wanted);

      adw_flap_set_reveal_flap (pane.flap, !wanted);
      set_folded (&pane, TRUE);
      adw_flap_set_reveal_flap (pane.flap, TRUE);
      cjm_pane_remember (&pane, settings);
      g_assert_true (g_settings_get_boolean (settings, pane.key) == wanted);
      adw_flap_set_reveal_flap (pane.flap, FALSE);
      set_folded (&pane, FALSE);
      g_assert_true (adw_flap_get_reveal_flap (pane.flap) == !wanted);
      cjm_pane_remember (&pane, settings);
      g_assert_true (g_settings_get_boolean (settings, pane.key) == !wanted);
    }
  cjm_pane_recall (&pane, NULL);
  g_assert_true (adw_flap_get_reveal_flap (pane.flap));
  cjm_pane_remember (&pane, NULL);
  g_settings_reset (settings, pane.key);
  g_object_unref (pane.flap);
}

static void
count_labels (GtkWidget *widget,
              guint      n[3])
{
  int width;

  if (GTK_IS_LABEL (widget))
    {
      gboolean large = gtk_widget_has_css_class (widget, "title-2");
      gboolean small = gtk_widget_has_css_class (widget, "title-4");

      gtk_widget_get_size_request (widget, &width, NULL);
      g_assert_true ((width > 0) == (large || small));
      g_assert_true (!large || gtk_label_get_ellipsize (GTK_LABEL (widget)) == PANGO_ELLIPSIZE_END);
      n[large ? 0 : small ? 1 : 2]++;
    }
  else
    {
      gtk_widget_get_size_request (widget, &width, NULL);
      g_assert_cmpint (width, <, 100);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    count_labels (child, n);
}

/* However long the name of a document is, a question about it does not grow with it: only its headings have a width. */
static void
test_message_dialog (void)
{
  GtkWidget *parent = gtk_window_new ();
  const char *heading = "A heading that is as long as a heading can be, and longer than any window is wide by far";
  GtkWidget *dialog = cjm_message_dialog_new (GTK_WINDOW (parent), heading, "What now?");
  guint n[3] = { 0 };

  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, heading);
  g_assert_cmpstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), ==, "What now?");
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (dialog)) == GTK_WINDOW (parent));
  count_labels (dialog, n);
  g_assert_cmpuint (n[0] + n[1], >, 0);
  g_assert_cmpuint (n[2], >, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
  gtk_window_destroy (GTK_WINDOW (parent));
}

/* The buttons of a bar that say these actions, in their order */
static void
list_answers (GtkWidget *widget,
              GString   *actions,
              GtkWidget *without)
{
  if (GTK_IS_BUTTON (widget) && widget != without)
    g_string_append_printf (actions, "%s=%s ", gtk_button_get_label (GTK_BUTTON (widget)),
                            gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    list_answers (child, actions, without);
}

static GtkWidget *
find_dismissal (GtkWidget  *widget,
                const char *action)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_dismissal (child, action);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
assert_answers (CjmMessageBar *bar,
                const char    *expected)
{
  g_autoptr (GString) actions = g_string_new (NULL);

  list_answers (GTK_WIDGET (bar), actions, find_dismissal (GTK_WIDGET (bar), "a.dismiss"));
  g_assert_cmpstr (actions->str, ==, expected);
}

/* What is said once more leaves its buttons, which may have the focus; what is said anew has just its own. */
static void
test_message_bar (void)
{
  static const CjmMessageAnswer answers[] = { { "_Keep", "a.keep" }, { "_Reload", "a.reload" }, { "_Reload", "a.again" } };
  CjmMessageBar *bar = CJM_MESSAGE_BAR (g_object_ref_sink (g_object_new (CJM_TYPE_MESSAGE_BAR, NULL)));
  GtkWidget *button;

  g_assert_null (cjm_message_bar_get_text (bar));
  cjm_message_bar_say (bar, "Changed", answers, 2, "a.dismiss");
  g_assert_cmpstr (cjm_message_bar_get_text (bar), ==, "Changed");
  assert_answers (bar, "_Keep=a.keep _Reload=a.reload ");
  button = find_dismissal (GTK_WIDGET (bar), "a.keep");
  cjm_message_bar_say (bar, "Changed again", answers, 2, "a.dismiss");
  g_assert_cmpstr (cjm_message_bar_get_text (bar), ==, "Changed again");
  g_assert_true (find_dismissal (GTK_WIDGET (bar), "a.keep") == button);

  cjm_message_bar_say (bar, "Less", answers, 1, "a.dismiss");
  assert_answers (bar, "_Keep=a.keep ");
  cjm_message_bar_say (bar, "Other", answers + 1, 1, "a.dismiss");
  assert_answers (bar, "_Reload=a.reload ");
  cjm_message_bar_say (bar, "Same word", answers + 2, 1, "a.dismiss");
  assert_answers (bar, "_Reload=a.again ");
  cjm_message_bar_say (bar, "More", answers, 3, "a.dismiss");
  assert_answers (bar, "_Keep=a.keep _Reload=a.reload _Reload=a.again ");
  cjm_message_bar_say (bar, "None", NULL, 0, "a.dismiss");
  assert_answers (bar, "");
  cjm_message_bar_hide (bar);
  g_assert_null (cjm_message_bar_get_text (bar));
  g_object_unref (bar);
}

static void
never_cb (GtkListBox    *list,
          GtkListBoxRow *row,
          CjmNode       *node,
          gboolean       behind)
{
  g_assert_not_reached ();
}

/* What is dropped where no row takes it is refused, so that who dragged it keeps it. */
static void
test_list_drag_refuses (void)
{
  GtkWidget *list = g_object_ref_sink (gtk_list_box_new ());
  g_autoptr (GListModel) controllers = NULL;
  g_autoptr (CjmNode) node = cjm_node_new (CJM_KIND_PHASE, "p");
  g_auto (GValue) value = G_VALUE_INIT;
  guint n_targets = 0;

  cjm_list_drag_install (GTK_LIST_BOX (list), never_cb);
  controllers = gtk_widget_observe_controllers (list);
  g_value_init (&value, CJM_TYPE_NODE);
  g_value_set_object (&value, node);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean taken = TRUE;

      if (!GTK_IS_DROP_TARGET (controller))
        continue;
      g_signal_emit_by_name (controller, "drop", &value, 1.0, 1.0, &taken);
      g_assert_false (taken);
      n_targets++;
    }
  g_assert_cmpuint (n_targets, ==, 1);
  g_object_unref (list);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/widgets/typing-row", test_typing_row);
  g_test_add_func ("/widgets/typing-note", test_typing_note);
  g_test_add_func ("/widgets/pane", test_pane);
  g_test_add_func ("/widgets/list-drag-refuses", test_list_drag_refuses);
  g_test_add_func ("/widgets/message-dialog", test_message_dialog);
  g_test_add_func ("/widgets/message-bar", test_message_bar);

  return g_test_run ();
}
