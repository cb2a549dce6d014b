/* cjm-emotion-form.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "cjm-emotion-edit.h"
#include "cjm-emotion-entry.h"
#include "cjm-emotion-form.h"
#include "cjm-emotion-own.h"
#include "cjm-emotion-score.h"
#include "cjm-emotion-wheel.h"
#include "cjm-emotion.h"

/*
 * All there is to say of the emotion of an episode: how high, in a word, in the customer's own words, and how we know.
 *
 * It keeps no value: what a person does goes to the episode at once, and cjm_emotion_form_update() shows what the episode
 * holds.
 */
struct _CjmEmotionForm
{
  GtkBox parent_instance;

  CjmNode *episode;         /* NULL while it shows nothing */
  CjmWords *words;          /* of the document's language */
  gboolean updating;        /* the controls follow the episode, not the other way round */

  GtkWidget *score;
  GtkWidget *word;
  GtkWidget *wheel;
  GtkWidget *own;
  GtkWidget *quote;
  GtkWidget *count;
  GtkWidget *spread;
  GtkWidget *measured;
};

#define QUOTE_HEIGHT 84

G_DEFINE_FINAL_TYPE (CjmEmotionForm, cjm_emotion_form, GTK_TYPE_BOX)

static gboolean
is_live (CjmEmotionForm *self)
{
  return !self->updating && self->episode != NULL && cjm_document_of (self->episode) != NULL;
}

static void
end_merging (CjmEmotionForm *self)
{
  if (is_live (self))
    cjm_document_end_merging (cjm_document_of (self->episode));
}

static void
update_quote (CjmEmotionForm *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->quote));
  const char *quote = cjm_node_get_text (self->episode, CJM_EPISODE_EMOTION_QUOTE);
  g_autofree char *shown = NULL;

  g_object_get (buffer, "text", &shown, NULL);
  if (!g_str_equal (shown, quote != NULL ? quote : ""))
    gtk_text_buffer_set_text (buffer, quote != NULL ? quote : "", -1);
}

static void
update_wheel (CjmEmotionForm *self)
{
  const char *word = cjm_node_get_text (self->episode, CJM_EPISODE_EMOTION_WORD);
  CjmScoreSource source;
  double score = cjm_emotion_get_score (self->episode, &source);

  cjm_emotion_wheel_set_score (CJM_EMOTION_WHEEL (self->wheel), score, source == CJM_SCORE_MEASURED);
  cjm_emotion_wheel_set_chosen (CJM_EMOTION_WHEEL (self->wheel), cjm_emotion_words_find (self->words, word));
}

/**
 * cjm_emotion_form_update:
 *
 * Shows what the episode holds now.
 */
void
cjm_emotion_form_update (CjmEmotionForm *self)
{
  g_return_if_fail (CJM_IS_EMOTION_FORM (self));

  if (self->episode == NULL)
    return;

  cjm_emotion_score_update (CJM_EMOTION_SCORE (self->score));
  cjm_emotion_entry_update (CJM_EMOTION_ENTRY (self->word));
  cjm_emotion_entry_update (CJM_EMOTION_ENTRY (self->count));
  cjm_emotion_entry_update (CJM_EMOTION_ENTRY (self->spread));
  self->updating = TRUE;
  update_quote (self);
  update_wheel (self);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->measured),
                               cjm_node_get_flag (self->episode, CJM_EPISODE_EMOTION_MEASURED));
  self->updating = FALSE;
}

static void
quote_cb (GtkTextBuffer *buffer,
          gpointer       user_data)
{
  CjmEmotionForm *self = user_data;
  g_autofree char *text = NULL;

  if (!is_live (self))
    return;

  g_object_get (buffer, "text", &text, NULL);
  cjm_emotion_set_value (self->episode, CJM_EPISODE_EMOTION_QUOTE,
                         &(CjmValue) { .text = *text != '\0' ? text : NULL });
}

static void
left_cb (GtkEventControllerFocus *controller,
         gpointer                 user_data)
{
  end_merging (user_data);
}

static void
measured_cb (GtkCheckButton *button,
             gpointer        user_data)
{
  CjmEmotionForm *self = user_data;

  if (!is_live (self))
    return;

  cjm_emotion_set_value (self->episode, CJM_EPISODE_EMOTION_MEASURED,
                         &(CjmValue) { .flag = gtk_check_button_get_active (button) });
  end_merging (self);
}

static void
chosen_cb (GtkWidget  *words,
           const char *word,
           double      score,
           gpointer    user_data)
{
  CjmEmotionForm *self = user_data;

  if (is_live (self))
    cjm_emotion_choose (self->episode, word, score);
}

/**
 * cjm_emotion_form_set_episode:
 * @episode: (nullable): in a document; %NULL to show nothing
 */
void
cjm_emotion_form_set_episode (CjmEmotionForm *self,
                              CjmNode        *episode)
{
  g_return_if_fail (CJM_IS_EMOTION_FORM (self));

  end_merging (self);
  g_set_object (&self->episode, episode);
  cjm_emotion_score_set_episode (CJM_EMOTION_SCORE (self->score), episode);
  cjm_emotion_entry_set_episode (CJM_EMOTION_ENTRY (self->word), episode);
  cjm_emotion_entry_set_episode (CJM_EMOTION_ENTRY (self->count), episode);
  cjm_emotion_entry_set_episode (CJM_EMOTION_ENTRY (self->spread), episode);
  if (episode == NULL)
    return;

  g_clear_pointer (&self->words, cjm_words_free);
  self->words = cjm_words_new (cjm_node_get_text (cjm_node_get_root (episode), CJM_DOCUMENT_LANGUAGE));
  cjm_emotion_wheel_set_words (CJM_EMOTION_WHEEL (self->wheel), self->words);
  cjm_emotion_own_set_episode (CJM_EMOTION_OWN (self->own), episode, self->words);
  cjm_emotion_form_update (self);
}

static void
cjm_emotion_form_finalize (GObject *object)
{
  CjmEmotionForm *self = CJM_EMOTION_FORM (object);

  g_clear_object (&self->episode);
  g_clear_pointer (&self->words, cjm_words_free);

  G_OBJECT_CLASS (cjm_emotion_form_parent_class)->finalize (object);
}

static void
cjm_emotion_form_class_init (CjmEmotionFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cjm_emotion_form_finalize;
}

static GtkWidget *
make_caption (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");

  return label;
}

static void
append_words (CjmEmotionForm *self)
{
  self->word = cjm_emotion_entry_new (CJM_EPISODE_EMOTION_WORD, _("In a word"));
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->word), _("In a word"));
  cjm_emotion_score_take_keys (CJM_EMOTION_SCORE (self->score), self->word);
  gtk_box_append (GTK_BOX (self), self->word);

  self->wheel = cjm_emotion_wheel_new ();
  gtk_widget_set_halign (self->wheel, GTK_ALIGN_CENTER);
  g_signal_connect (self->wheel, "chosen", G_CALLBACK (chosen_cb), self);
  gtk_box_append (GTK_BOX (self), self->wheel);

  self->own = cjm_emotion_own_new ();
  g_signal_connect (self->own, "chosen", G_CALLBACK (chosen_cb), self);
  gtk_box_append (GTK_BOX (self), self->own);
}

static GtkWidget *
create_quote (CjmEmotionForm *self)
{
  GtkWidget *widget = gtk_text_view_new ();
  GtkTextView *view = GTK_TEXT_VIEW (widget);
  GtkEventController *controller = gtk_event_controller_focus_new ();

  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_input_hints (view, GTK_INPUT_HINT_SPELLCHECK);
  /* What is typed is undone in the document. */
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (view), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Quote"), -1);
  g_signal_connect (gtk_text_view_get_buffer (view), "changed", G_CALLBACK (quote_cb), self);
  g_signal_connect (controller, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (widget, controller);

  return widget;
}

static void
append_quote (CjmEmotionForm *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->quote = create_quote (self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), QUOTE_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->quote);
  gtk_widget_add_css_class (scroller, "quote");
  gtk_box_append (GTK_BOX (box), make_caption (_("Quote")));
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (self), box);
}

static CjmTypingNote *
append_note (CjmEmotionForm *self)
{
  GtkWidget *note = cjm_typing_note_new ();

  gtk_box_append (GTK_BOX (self), note);

  return CJM_TYPING_NOTE (note);
}

/* How we know */
static void
append_sources (CjmEmotionForm *self)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());
  CjmTypingNote *note;

  self->count = cjm_emotion_entry_new (CJM_EPISODE_EMOTION_COUNT, _("Answers"));
  self->spread = cjm_emotion_entry_new (CJM_EPISODE_EMOTION_SPREAD, _("Spread"));
  gtk_grid_set_column_spacing (grid, 8);
  gtk_grid_set_row_spacing (grid, 2);
  gtk_grid_set_column_homogeneous (grid, TRUE);
  gtk_grid_attach (grid, make_caption (_("Answers")), 0, 0, 1, 1);
  gtk_grid_attach (grid, make_caption (_("Spread")), 1, 0, 1, 1);
  gtk_grid_attach (grid, self->count, 0, 1, 1, 1);
  gtk_grid_attach (grid, self->spread, 1, 1, 1, 1);
  gtk_widget_set_hexpand (self->count, TRUE);
  gtk_widget_set_hexpand (self->spread, TRUE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (grid));
  note = append_note (self);
  cjm_emotion_entry_set_note (CJM_EMOTION_ENTRY (self->count), note);
  cjm_emotion_entry_set_note (CJM_EMOTION_ENTRY (self->spread), note);

  self->measured = gtk_check_button_new_with_label (_("Measured, not assumed"));
  g_signal_connect (self->measured, "toggled", G_CALLBACK (measured_cb), self);
  gtk_box_append (GTK_BOX (self), self->measured);
}

static void
cjm_emotion_form_init (CjmEmotionForm *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);

  self->score = cjm_emotion_score_new ();
  gtk_box_append (GTK_BOX (self), self->score);
  cjm_emotion_score_set_note (CJM_EMOTION_SCORE (self->score), append_note (self));
  append_words (self);
  append_quote (self);
  append_sources (self);
}

/**
 * cjm_emotion_form_new:
 *
 * Returns: (transfer floating): a form that shows nothing yet
 */
GtkWidget *
cjm_emotion_form_new (void)
{
  return g_object_new (CJM_TYPE_EMOTION_FORM, NULL);
}

/**
 * cjm_emotion_form_set_theme:
 * @theme: as long-lived as the program
 *
 * Has the wheel drawn in other colours.
 */
void
cjm_emotion_form_set_theme (CjmEmotionForm *self,
                            const CjmTheme *theme)
{
  cjm_emotion_wheel_set_theme (CJM_EMOTION_WHEEL (self->wheel), theme);
}

/**
 * cjm_emotion_form_get_control:
 * @member: one of the emotion of an episode
 *
 * Returns: (nullable) (transfer none): what it is edited with
 */
GtkWidget *
cjm_emotion_form_get_control (CjmEmotionForm *self,
                              guint           member)
{
  switch (member)
    {
    case CJM_EPISODE_EMOTION_SCORE:
      return cjm_emotion_score_get_scale (CJM_EMOTION_SCORE (self->score));
    case CJM_EPISODE_EMOTION_WORD:
      return self->word;
    case CJM_EPISODE_EMOTION_QUOTE:
      return self->quote;
    case CJM_EPISODE_EMOTION_COUNT:
      return self->count;
    case CJM_EPISODE_EMOTION_SPREAD:
      return self->spread;
    case CJM_EPISODE_EMOTION_MEASURED:
      return self->measured;
    default:
      return NULL;
    }
}

/**
 * cjm_emotion_form_get_wheel:
 *
 * Returns: (transfer none): its CjmEmotionWheel
 */
GtkWidget *
cjm_emotion_form_get_wheel (CjmEmotionForm *self)
{
  return self->wheel;
}
