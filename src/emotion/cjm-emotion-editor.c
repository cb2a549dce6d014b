/* cjm-emotion-editor.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "cjm-emotion-editor.h"
#include "cjm-emotion-score.h"

/*
 * The small editor at a point of the emotion curve.
 *
 * It is a popover round a form of the episode's emotion. Closing it keeps what was done; the document's own undo takes it
 * back, also while the editor is open. Without closing it, one goes on to the episode before or behind: by its buttons,
 * by Alt with an arrow, and by Tab past its last control or Shift+Tab before its first. Which episode that is, others
 * know: it only asks.
 */
struct _CjmEmotionEditor
{
  GtkPopover parent_instance;

  CjmNode *episode;       /* NULL while it is closed */
  CjmDocument *document;
  gulong changed;         /* handler at the document */
  GtkWidget *form;
  GtkWidget *title;
  GtkWidget *steps[2];    /* to the previous and to the next one */
};

#define LEAST_WIDTH 296
#define MOST_HEIGHT 640

enum
{
  STEPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CjmEmotionEditor, cjm_emotion_editor, GTK_TYPE_POPOVER)

/* What is typed next replaces what is there, as after coming from another line. */
static void
select_all (CjmEmotionEditor *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (GTK_IS_EDITABLE (focus) && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_editable_select_region (GTK_EDITABLE (focus), 0, -1);
}

static gboolean
step (CjmEmotionEditor *self,
      int               by)
{
  if (!gtk_widget_get_sensitive (self->steps[by > 0]))
    return FALSE;

  g_signal_emit (self, signals[STEPPED], 0, by);
  select_all (self);

  return TRUE;
}

static void
step_cb (GtkButton *button,
         gpointer   user_data)
{
  CjmEmotionEditor *self = user_data;

  step (self, GTK_WIDGET (button) == self->steps[1] ? 1 : -1);
}

static void
focus_word (CjmEmotionEditor *self)
{
  gtk_widget_grab_focus (cjm_emotion_form_get_control (CJM_EMOTION_FORM (self->form), CJM_EPISODE_EMOTION_WORD));
}

static gboolean
contains_focus (CjmEmotionEditor *self,
                guint             member)
{
  GtkWidget *control = cjm_emotion_form_get_control (CJM_EMOTION_FORM (self->form), member);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  return focus != NULL && (focus == control || gtk_widget_is_ancestor (focus, control));
}

static gboolean
tab (CjmEmotionEditor *self,
     gboolean          back)
{
  if (!contains_focus (self, back ? CJM_EPISODE_EMOTION_SCORE : CJM_EPISODE_EMOTION_MEASURED)
      || !step (self, back ? -1 : 1))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (cjm_emotion_form_get_control (CJM_EMOTION_FORM (self->form),
                                                       back ? CJM_EPISODE_EMOTION_MEASURED : CJM_EPISODE_EMOTION_SCORE));

  return GDK_EVENT_STOP;
}

/* Back and forth between episodes, and in the history, wherever the focus is */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                gpointer               user_data)
{
  CjmEmotionEditor *self = user_data;
  GdkModifierType modifiers = state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);

  if (self->document == NULL)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      if (modifiers != GDK_ALT_MASK)
        return GDK_EVENT_PROPAGATE;
      step (self, key == GDK_KEY_Right || key == GDK_KEY_KP_Right ? 1 : -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
    case GDK_KEY_ISO_Left_Tab:
      return (modifiers & ~GDK_SHIFT_MASK) == 0 ? tab (self, modifiers != 0) : GDK_EVENT_PROPAGATE;
    case GDK_KEY_z:
    case GDK_KEY_Z:
      if ((modifiers & ~GDK_SHIFT_MASK) != GDK_CONTROL_MASK)
        return GDK_EVENT_PROPAGATE;
      if ((modifiers & GDK_SHIFT_MASK) != 0)
        cjm_document_redo (self->document);
      else
        cjm_document_undo (self->document);
      return GDK_EVENT_STOP;
    case GDK_KEY_y:
    case GDK_KEY_Y:
      if (modifiers != GDK_CONTROL_MASK)
        return GDK_EVENT_PROPAGATE;
      cjm_document_redo (self->document);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
show_title (CjmEmotionEditor *self)
{
  const char *title = cjm_node_get_text (self->episode, CJM_EPISODE_TITLE);
  g_autofree char *name = g_strdup_printf (_("Emotion of “%s”"), title != NULL ? title : "");

  gtk_label_set_label (GTK_LABEL (self->title), title != NULL ? title : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
changed_cb (CjmDocument *document,
            GArray      *edits,
            gpointer     user_data)
{
  CjmEmotionEditor *self = user_data;

  if (cjm_document_of (self->episode) != document)
    return;

  show_title (self);
  cjm_emotion_form_update (CJM_EMOTION_FORM (self->form));
}

static void
forget_document (CjmEmotionEditor *self)
{
  if (self->document != NULL)
    g_clear_signal_handler (&self->changed, self->document);
  g_clear_object (&self->document);
}

static void
cjm_emotion_editor_dispose (GObject *object)
{
  forget_document (CJM_EMOTION_EDITOR (object));
  g_clear_object (&CJM_EMOTION_EDITOR (object)->episode);

  G_OBJECT_CLASS (cjm_emotion_editor_parent_class)->dispose (object);
}

static void
cjm_emotion_editor_class_init (CjmEmotionEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cjm_emotion_editor_dispose;

  signals[STEPPED] = g_signal_new ("stepped", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_DIALOG);
}

static GtkWidget *
create_step (CjmEmotionEditor *self,
             const char       *icon,
             const char       *name,
             const char       *keys)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  /* Keys do the same from everywhere. */
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_KEY_SHORTCUTS, keys, -1);
  g_signal_connect (button, "clicked", G_CALLBACK (step_cb), self);

  return button;
}

static GtkWidget *
create_header (CjmEmotionEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->steps[0] = create_step (self, "go-previous-symbolic", _("Previous episode"), "Alt+Left");
  self->steps[1] = create_step (self, "go-next-symbolic", _("Next episode"), "Alt+Right");
  self->title = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->title, TRUE);
  gtk_widget_add_css_class (self->title, "heading");
  gtk_box_append (GTK_BOX (box), self->steps[0]);
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), self->steps[1]);

  return box;
}

static void
cjm_emotion_editor_init (CjmEmotionEditor *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_box_append (GTK_BOX (box), create_header (self));
  self->form = cjm_emotion_form_new ();
  gtk_box_append (GTK_BOX (box), self->form);
  gtk_widget_set_size_request (box, LEAST_WIDTH, -1);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_popover_set_child (GTK_POPOVER (self), scroller);
  gtk_widget_add_css_class (GTK_WIDGET (self), "emotion");

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
  g_signal_connect (self, "show", G_CALLBACK (focus_word), NULL);
}

/**
 * cjm_emotion_editor_new:
 *
 * Returns: (transfer floating): a closed editor
 */
GtkWidget *
cjm_emotion_editor_new (void)
{
  return g_object_new (CJM_TYPE_EMOTION_EDITOR, NULL);
}

/**
 * cjm_emotion_editor_get_episode:
 *
 * Returns: (nullable) (transfer none): whose emotion it edits
 */
CjmNode *
cjm_emotion_editor_get_episode (CjmEmotionEditor *self)
{
  return self->episode;
}

/**
 * cjm_emotion_editor_set_episode:
 * @episode: (nullable): in a document; %NULL to edit nothing any longer
 * @has_previous: whether there is one to go back to
 * @has_next: whether there is one to go on to
 */
void
cjm_emotion_editor_set_episode (CjmEmotionEditor *self,
                                CjmNode          *episode,
                                gboolean          has_previous,
                                gboolean          has_next)
{
  g_return_if_fail (CJM_IS_EMOTION_EDITOR (self));

  forget_document (self);
  g_set_object (&self->episode, episode);
  cjm_emotion_form_set_episode (CJM_EMOTION_FORM (self->form), episode);
  if (episode == NULL)
    return;

  self->document = g_object_ref (cjm_document_of (episode));
  self->changed = g_signal_connect (self->document, "changed", G_CALLBACK (changed_cb), self);
  gtk_widget_set_sensitive (self->steps[0], has_previous);
  gtk_widget_set_sensitive (self->steps[1], has_next);
  show_title (self);
}

/**
 * cjm_emotion_editor_get_form:
 *
 * Returns: (transfer none): the form in it
 */
CjmEmotionForm *
cjm_emotion_editor_get_form (CjmEmotionEditor *self)
{
  return CJM_EMOTION_FORM (self->form);
}
