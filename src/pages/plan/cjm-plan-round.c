/* cjm-plan-round.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-plan-round.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "cjm-field-text.h"
#include "cjm-journeys.h"
#include "cjm-message-dialog.h"
#include "cjm-plan.h"
#include "cjm-quote.h"
#include "cjm-typing-note.h"
#include "cjm-undo-toast.h"

/*
 * What can be said anew: the measure of an objective that an improvement serves, or the score of the episode that it is
 * for. The score goes to the newer version of the journey where one is drawn, since the older one stays as it was. Of those
 * that are done together it is the journey of the first that takes place in one.
 */
typedef struct
{
  GtkWidget *widget;        /* weak */
  AdwMessageDialog *dialog;
  GtkDropDown *target;
  GtkEditable *value;
  GtkEditable *date;
  GtkCheckButton *draw;
  CjmTypingNote *note;
  CjmDocument *document;    /* owned */
  CjmNode *journey;         /* owned: the current one in which they take place; NULL for none */
  GPtrArray *targets;       /* of CjmNode, owned: objectives, and episodes behind them */
  char *today;
} Round;

static void
free_round (gpointer  data,
            GClosure *closure)
{
  Round *round = data;

  g_clear_weak_pointer (&round->widget);
  g_object_unref (round->document);
  g_clear_object (&round->journey);
  g_ptr_array_unref (round->targets);
  g_free (round->today);
  g_free (round);
}

static CjmNode *
get_target (Round *round)
{
  guint selected = gtk_drop_down_get_selected (round->target);

  return selected < round->targets->len ? g_ptr_array_index (round->targets, selected) : NULL;
}

static const CjmMember *
get_member (CjmNode *target)
{
  return cjm_node_get_kind (target) == CJM_KIND_EPISODE
         ? cjm_kind_get_member (CJM_KIND_EPISODE, CJM_EPISODE_EMOTION_SCORE)
         : cjm_kind_get_member (CJM_KIND_MEASUREMENT, CJM_MEASUREMENT_VALUE);
}

static gboolean
is_typed (GtkEditable *line)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (line)));

  return *text != '\0';
}

/* Reads both lines, and says of the first that cannot be why. Without a value nothing is measured. */
static gboolean
read_lines (Round    *round,
            CjmValue *value,
            CjmValue *date,
            char    **reason,
            char    **remark)
{
  const CjmMember *day = cjm_kind_get_member (CJM_KIND_MEASUREMENT, CJM_MEASUREMENT_DATE);

  if (!cjm_value_of_text (gtk_editable_get_text (round->value), get_member (get_target (round)), FALSE, value, reason,
                          remark))
    return FALSE;

  g_clear_pointer (remark, g_free);
  return cjm_value_of_text (gtk_editable_get_text (round->date), day, FALSE, date, reason, remark);
}

/* What cannot be is said, and cannot be kept. */
static void
changed_cb (Round *round)
{
  gboolean measures;
  g_autofree char *reason = NULL;
  g_autofree char *remark = NULL;
  CjmValue value, date = { 0 };
  gboolean is_sound;

  if (gtk_widget_in_destruction (GTK_WIDGET (round->dialog)))
    return;

  measures = get_target (round) != NULL && is_typed (round->value);
  is_sound = !measures || read_lines (round, &value, &date, &reason, &remark);
  if (reason != NULL)
    cjm_typing_note_set_reason (round->note, reason);
  else
    cjm_typing_note_set_remark (round->note, remark);
  g_free (measures && is_sound ? date.text : NULL);
  gtk_widget_set_visible (GTK_WIDGET (round->date),
                          get_target (round) != NULL && cjm_node_get_kind (get_target (round)) == CJM_KIND_OBJECTIVE);
  adw_message_dialog_set_response_enabled (round->dialog, "keep",
                                           is_sound && (measures || gtk_check_button_get_active (round->draw)));
}

static void
add_measurement (CjmDocument *document,
                 CjmNode     *objective,
                 double       value,
                 const char  *date)
{
  g_autoptr (CjmNode) measurement = cjm_node_new (CJM_KIND_MEASUREMENT, NULL);
  guint measure = cjm_node_get_choice (objective, CJM_OBJECTIVE_MEASURE);

  cjm_node_set_choice (measurement, CJM_MEASUREMENT_MEASURE, measure != CJM_MEASURE_UNKNOWN ? measure : CJM_MEASURE_OTHER);
  cjm_node_set_number (measurement, CJM_MEASUREMENT_VALUE, value);
  cjm_node_set_text (measurement, CJM_MEASUREMENT_UNIT, cjm_node_get_text (objective, CJM_OBJECTIVE_UNIT));
  cjm_node_set_text (measurement, CJM_MEASUREMENT_DATE, date);
  cjm_document_begin (document, _("Add measurement"));
  cjm_node_insert (objective, CJM_OBJECTIVE_MEASURES, CJM_END, measurement);
  cjm_document_commit (document);
}

/* What stands in a newer version where the episode stands in the older one */
static CjmNode *
find_in (CjmNode *journey,
         CjmNode *episode)
{
  CjmNode *phase = cjm_node_get_child (journey, CJM_JOURNEY_PHASES, cjm_node_get_index (cjm_node_get_parent (episode)));

  return cjm_node_get_child (phase, CJM_PHASE_EPISODES, cjm_node_get_index (episode));
}

static void
set_score (CjmDocument *document,
           CjmNode     *episode,
           double       score)
{
  cjm_document_begin (document, _("Set score"));
  cjm_node_set_number (episode, CJM_EPISODE_EMOTION_SCORE, score);
  cjm_document_commit (document);
}

/* Whichever part the person gave, each as a step of its own; returns the newer version, if one was drawn */
static CjmNode *
keep (Round *round)
{
  CjmDocument *document = round->document;
  CjmNode *target = get_target (round);
  gboolean draws = round->journey != NULL && cjm_document_of (round->journey) == document
                   && gtk_check_button_get_active (round->draw);
  CjmNode *newer = NULL;
  g_autofree char *reason = NULL;
  g_autofree char *remark = NULL;
  CjmValue value, date;

  cjm_document_end_merging (document);
  if (draws)
    newer = cjm_journeys_make_newer (document, round->journey, round->today, _("Draw a newer version"));
  if (target == NULL || cjm_document_of (target) != document || !is_typed (round->value)
      || !read_lines (round, &value, &date, &reason, &remark))
    return newer;

  if (cjm_node_get_kind (target) == CJM_KIND_OBJECTIVE)
    add_measurement (document, target, value.number, date.text);
  else
    set_score (document, newer != NULL ? find_in (newer, target) : target, value.number);
  g_free (date.text);

  return newer;
}

static void
response_cb (AdwMessageDialog *dialog,
             const char       *response,
             gpointer          user_data)
{
  Round *round = user_data;
  CjmNode *newer;

  if (!g_str_equal (response, "keep") || round->widget == NULL)
    return;

  newer = keep (round);
  if (newer != NULL)
    gtk_widget_activate_action (round->widget, "win.show-node", "s", cjm_node_get_id (newer));
  cjm_undo_toast_show (round->widget, round->document, newer != NULL ? C_("plan", "A newer version was drawn")
                                                              : C_("plan", "What customers say now is kept"));
}

/* The first episode in that journey, or where there is none yet, in any current one; NULL for none */
static CjmNode *
find_episode (const CjmPlanRow *row,
              CjmNode          *journey)
{
  for (guint i = 0; i < row->episodes->len; i++)
    {
      CjmNode *episode = g_ptr_array_index (row->episodes, i);
      CjmNode *candidate = cjm_node_get_ancestor (episode, CJM_KIND_JOURNEY);

      if (journey != NULL ? candidate == journey : cjm_node_get_choice (candidate, CJM_JOURNEY_STATE) != CJM_STATE_IDEAL)
        return episode;
    }

  return NULL;
}

static void
add_once (GPtrArray *nodes,
          CjmNode   *node)
{
  if (!g_ptr_array_find (nodes, node, NULL))
    g_ptr_array_add (nodes, g_object_ref (node));
}

/* Objectives that are served, and behind them the episodes of a current journey */
static void
find_targets (Round     *round,
              GPtrArray *improvements)
{
  g_autoptr (GPtrArray) episodes = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < improvements->len; i++)
    {
      CjmPlanRow *row = cjm_plan_read (round->document, g_ptr_array_index (improvements, i), "");
      CjmNode *episode = find_episode (row, round->journey);

      for (guint j = 0; j < row->objectives->len; j++)
        add_once (round->targets, g_ptr_array_index (row->objectives, j));
      if (episode != NULL)
        {
          g_set_object (&round->journey, cjm_node_get_ancestor (episode, CJM_KIND_JOURNEY));
          add_once (episodes, episode);
        }
      cjm_plan_row_free (row);
    }
  for (guint i = 0; i < episodes->len; i++)
    add_once (round->targets, g_ptr_array_index (episodes, i));
}

static void
list_targets (Round *round)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < round->targets->len; i++)
    {
      CjmNode *target = g_ptr_array_index (round->targets, i);
      gboolean is_episode = cjm_node_get_kind (target) == CJM_KIND_EPISODE;
      g_autofree char *title = cjm_quote (cjm_node_get_text (target, is_episode ? CJM_EPISODE_TITLE : CJM_OBJECTIVE_TITLE));
      /* Translators: %s is the title of an episode, in quotes */
      g_autofree char *score = g_strdup_printf (C_("plan", "Score of %s"), title);
      g_autofree char *plain = cjm_quote_shorten (cjm_node_get_text (target, is_episode ? CJM_EPISODE_TITLE : CJM_OBJECTIVE_TITLE));

      gtk_string_list_append (names, is_episode ? score : plain);
    }
  gtk_drop_down_set_model (round->target, G_LIST_MODEL (names));
}

static void
build_form (Round *round)
{
  g_autoptr (GtkBuilder) builder = NULL;
  const CjmMember *day = cjm_kind_get_member (CJM_KIND_MEASUREMENT, CJM_MEASUREMENT_DATE);
  CjmValue today = { .text = round->today };
  g_autofree char *date = cjm_value_to_text (&today, day, FALSE);

  g_type_ensure (CJM_TYPE_TYPING_NOTE);
  builder = gtk_builder_new_from_resource ("/org/klantreis/Klantreis/pages/cjm-plan-round.ui");
  round->target = GTK_DROP_DOWN (gtk_builder_get_object (builder, "target"));
  round->value = GTK_EDITABLE (gtk_builder_get_object (builder, "value"));
  round->date = GTK_EDITABLE (gtk_builder_get_object (builder, "date"));
  round->draw = GTK_CHECK_BUTTON (gtk_builder_get_object (builder, "draw"));
  round->note = CJM_TYPING_NOTE (gtk_builder_get_object (builder, "note"));
  gtk_editable_set_text (round->date, date);
  list_targets (round);
    gtk_widget_set_visible (GTK_WIDGET (round->draw), round->journey != NULL);
  adw_message_dialog_set_extra_child (round->dialog, GTK_WIDGET (gtk_builder_get_object (builder, "form")));
}

static char *
describe (GPtrArray *improvements)
{
  g_autofree char *title = NULL;

  if (improvements->len > 1)
    return g_strdup_printf (ngettext ("%u improvement is done. A new measurement shows what it brought.",
                                      "%u improvements are done. A new measurement shows what they brought.",
                                      improvements->len), improvements->len);

  title = cjm_quote (cjm_node_get_text (g_ptr_array_index (improvements, 0), CJM_IMPROVEMENT_TITLE));
  /* Translators: %s is the title of an improvement, in quotes */
  return g_strdup_printf (C_("plan", "%s is done. A new measurement shows what it brought."), title);
}

static void
present (Round *round)
{
  build_form (round);
  adw_message_dialog_add_responses (round->dialog, "later", C_("plan", "_Not now"), "keep", C_("plan", "_Keep"), NULL);
  adw_message_dialog_set_response_appearance (round->dialog, "keep", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (round->dialog, "keep");
  adw_message_dialog_set_close_response (round->dialog, "later");
  g_signal_connect_data (round->dialog, "response", G_CALLBACK (response_cb), round, free_round, 0);
  g_signal_connect_swapped (round->value, "changed", G_CALLBACK (changed_cb), round);
  g_signal_connect_swapped (round->date, "changed", G_CALLBACK (changed_cb), round);
  g_signal_connect_swapped (round->target, "notify::selected", G_CALLBACK (changed_cb), round);
  g_signal_connect_swapped (round->draw, "toggled", G_CALLBACK (changed_cb), round);
  changed_cb (round);
  gtk_window_present (GTK_WINDOW (round->dialog));
  gtk_widget_grab_focus (GTK_WIDGET (round->value));
}

/**
 * cjm_plan_round_ask:
 * @widget: over whose window it is asked
 * @improvements: (element-type CjmNode): at least one, all in one document, and done
 * @today: YYYY-MM-DD
 *
 * Asks what customers say now that they are done. Nothing waits for the answer, and a person may give none; where there is
 * nothing to be asked about nobody is asked.
 *
 * Returns: whether a person is asked
 */
gboolean
cjm_plan_round_ask (GtkWidget  *widget,
                    GPtrArray  *improvements,
                    const char *today)
{
  g_autofree char *body = NULL;
  Round *round;

  g_return_val_if_fail (improvements->len > 0, FALSE);

  round = g_new0 (Round, 1);
  round->document = g_object_ref (cjm_document_of (g_ptr_array_index (improvements, 0)));
  round->targets = g_ptr_array_new_with_free_func (g_object_unref);
  round->today = g_strdup (today);
  find_targets (round, improvements);
  if (round->targets->len == 0)
    {
      free_round (round, NULL);
      return FALSE;
    }

  body = describe (improvements);
  round->dialog = ADW_MESSAGE_DIALOG (cjm_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                                                              C_("plan", "What do customers say now?"), body));
  g_set_weak_pointer (&round->widget, widget);
  present (round);

  return TRUE;
}
