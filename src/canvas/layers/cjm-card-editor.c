/* cjm-card-editor.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-card-editor.h"

/*
 * The field in which a person edits the text of a card, over the very text that is drawn there.
 *
 * It is a text view in canvas units, with the font, the line height, the line breaks and the ground of the drawn text;
 * the map view puts it in place and scales it with the zoom, so that it breaks its lines alike at every zoom. Input
 * methods, the pointer and the clipboard are GtkTextView's. It knows no document: it says what was typed and how the
 * person left.
 */
struct _CjmCardEditor
{
  GtkTextView parent_instance;

  GtkCssProvider *provider;
  char *css;
  char *placeholder;
  gboolean many_lines;
  gboolean composing;    /* an input method holds text that is not in the buffer yet */
  gboolean setting;      /* the text comes from the program */
};

enum
{
  TYPED,
  ENDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CjmCardEditor, cjm_card_editor, GTK_TYPE_TEXT_VIEW)

static void
end (CjmCardEditor *self,
     CjmEditorEnd   how)
{
  g_object_ref (self);
  g_signal_emit (self, signals[ENDED], 0, how);
  g_object_unref (self);
}

static void
cjm_card_editor_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  CjmCardEditor *self = CJM_CARD_EDITOR (widget);
  g_autoptr (PangoLayout) layout = NULL;
  GdkRGBA color;

  GTK_WIDGET_CLASS (cjm_card_editor_parent_class)->snapshot (widget, snapshot);

  if (self->placeholder == NULL || self->composing
      || gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self))) > 0)
    return;

  layout = gtk_widget_create_pango_layout (widget, self->placeholder);
  pango_layout_set_width (layout, gtk_widget_get_width (widget) * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  if (gtk_text_view_get_justification (GTK_TEXT_VIEW (self)) == GTK_JUSTIFY_CENTER)
    pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  color.alpha *= 0.6f;
  gtk_snapshot_append_layout (snapshot, layout, &color);
}

/* A line break in a text that is one line reads as a blank, as it does on the card. That has to be so before it is inserted: who
 * inserts holds on to the place in the buffer. */
static void
insert_text_cb (GtkTextBuffer *buffer,
                GtkTextIter   *place,
                char          *text,
                int            length,
                gpointer       user_data)
{
  CjmCardEditor *self = user_data;
  g_autoptr (GString) joined = g_string_new (NULL);

  for (const char *rest = text; !self->many_lines && rest < text + length;)
    {
      int end, next;

      pango_find_paragraph_boundary (rest, (int) (text + length - rest), &end, &next);
      g_string_append_len (joined, rest, end);
      if (next > end)
        g_string_append_c (joined, ' ');
      rest += next;
    }

  if (self->many_lines || memcmp (joined->str, text, MIN (joined->len, (gsize) length)) == 0)
    return;

  g_signal_stop_emission_by_name (buffer, "insert-text");
  gtk_text_buffer_insert (buffer, place, joined->str, (int) joined->len);
}

/* A long word breaks without a hyphen, as it does on the card. */
static void
apply_tag (GtkTextBuffer *buffer)
{
  GtkTextIter start;
  GtkTextIter stop;

  gtk_text_buffer_get_bounds (buffer, &start, &stop);
  gtk_text_buffer_apply_tag_by_name (buffer, "whole", &start, &stop);
}

static void
changed_cb (GtkTextBuffer *buffer,
            gpointer       user_data)
{
  CjmCardEditor *self = user_data;

  if (self->setting)
    return;

  apply_tag (buffer);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_signal_emit (self, signals[TYPED], 0);
}

static void
preedit_changed_cb (CjmCardEditor *self,
                    const char    *preedit)
{
  self->composing = preedit != NULL && *preedit != '\0';
}

static gboolean
enter (CjmCardEditor  *self,
       GdkModifierType modifiers)
{
  if (modifiers == GDK_SHIFT_MASK && self->many_lines)
    {
      gtk_text_buffer_insert_interactive_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), "\n", 1, TRUE);
      gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self),
                                          gtk_text_buffer_get_insert (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self))));
    }
  else
    {
      end (self, modifiers == GDK_CONTROL_MASK ? CJM_EDITOR_ADD : CJM_EDITOR_ENTER);
    }

  return GDK_EVENT_STOP;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                gpointer               user_data)
{
  CjmCardEditor *self = user_data;
  GdkModifierType modifiers = state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);

  if (self->composing)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Escape:
      end (self, CJM_EDITOR_CANCEL);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      return enter (self, modifiers);
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
    case GDK_KEY_ISO_Left_Tab:
      if ((modifiers & ~GDK_SHIFT_MASK) != 0)
        return GDK_EVENT_PROPAGATE;
      end (self, modifiers == GDK_SHIFT_MASK ? CJM_EDITOR_PREVIOUS : CJM_EDITOR_NEXT);
      return GDK_EVENT_STOP;
    case GDK_KEY_z:
    case GDK_KEY_Z:
      if ((modifiers & ~GDK_SHIFT_MASK) != GDK_CONTROL_MASK)
        return GDK_EVENT_PROPAGATE;
      end (self, (modifiers & GDK_SHIFT_MASK) != 0 ? CJM_EDITOR_REDO : CJM_EDITOR_UNDO);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
leave_cb (GtkEventControllerFocus *controller,
          gpointer                 user_data)
{
  end (user_data, CJM_EDITOR_LEAVE);
}

/* A glyph stands where the one before it ends, between pixels too. GTK may give the field new contexts with new CSS. */
static void
stop_rounding (CjmCardEditor *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  pango_context_set_round_glyph_positions (gtk_text_view_get_ltr_context (view), FALSE);
  pango_context_set_round_glyph_positions (gtk_text_view_get_rtl_context (view), FALSE);
  pango_context_set_round_glyph_positions (gtk_widget_get_pango_context (GTK_WIDGET (self)), FALSE);
}

static void
cjm_card_editor_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (cjm_card_editor_parent_class)->css_changed (widget, change);
  stop_rounding (CJM_CARD_EDITOR (widget));
}

static void
cjm_card_editor_finalize (GObject *object)
{
  CjmCardEditor *self = CJM_CARD_EDITOR (object);

  g_clear_object (&self->provider);
  g_free (self->css);
  g_free (self->placeholder);

  G_OBJECT_CLASS (cjm_card_editor_parent_class)->finalize (object);
}

static void
cjm_card_editor_class_init (CjmCardEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cjm_card_editor_finalize;
  widget_class->css_changed = cjm_card_editor_css_changed;
  widget_class->snapshot = cjm_card_editor_snapshot;

  signals[TYPED] = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
  signals[ENDED] = g_signal_new ("ended", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_css_name (widget_class, "cardeditor");
}

/* Nothing is rounded to pixels, so that lines break where the scene breaks them. */
static void
use_exact_fonts (GtkWidget *widget)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  gtk_widget_set_font_options (widget, options);
  cairo_font_options_destroy (options);
}

static void
cjm_card_editor_init (CjmCardEditor *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkEventController *controller;

  use_exact_fonts (GTK_WIDGET (self));
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_input_hints (view, GTK_INPUT_HINT_SPELLCHECK);
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (view), FALSE);
  gtk_text_buffer_create_tag (gtk_text_view_get_buffer (view), "whole", "insert-hyphens", FALSE, NULL);

  self->provider = gtk_css_provider_new ();
  gtk_style_context_add_provider (gtk_widget_get_style_context (GTK_WIDGET (self)),
                                  GTK_STYLE_PROVIDER (self->provider), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);

  controller = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);

  controller = gtk_event_controller_focus_new ();
  g_signal_connect (controller, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);

  g_signal_connect (self, "preedit-changed", G_CALLBACK (preedit_changed_cb), NULL);
  g_signal_connect (gtk_text_view_get_buffer (view), "insert-text", G_CALLBACK (insert_text_cb), self);
  g_signal_connect (gtk_text_view_get_buffer (view), "changed", G_CALLBACK (changed_cb), self);
}

/**
 * cjm_card_editor_new:
 * @many_lines: whether the text may have line breaks, by Shift+Enter
 *
 * Returns: (transfer floating): an empty field
 */
GtkWidget *
cjm_card_editor_new (gboolean many_lines)
{
  CjmCardEditor *self = g_object_new (CJM_TYPE_CARD_EDITOR, NULL);

  self->many_lines = many_lines;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, many_lines, -1);

  return GTK_WIDGET (self);
}

/**
 * cjm_card_editor_set_style:
 * @area: of the drawn text
 * @ink: its colour
 *
 * Makes the field look like the drawn text.
 */
void
cjm_card_editor_set_style (CjmCardEditor     *self,
                           const CjmTextArea *area,
                           guint32            ink)
{
  const CjmStyleInfo *info = cjm_style_get_info (area->style);
  g_autofree char *css = NULL;

  gtk_text_view_set_justification (GTK_TEXT_VIEW (self),
                                   area->alignment == PANGO_ALIGN_CENTER ? GTK_JUSTIFY_CENTER : GTK_JUSTIFY_LEFT);
  gtk_text_view_set_pixels_inside_wrap (GTK_TEXT_VIEW (self), (int) info->spacing);
  gtk_text_view_set_pixels_below_lines (GTK_TEXT_VIEW (self), self->many_lines ? (int) info->spacing : 0);

  css = g_strdup_printf ("cardeditor { font-family: Cantarell, Inter, \"Noto Sans\", sans-serif; font-size: %dpx;"
                         " font-weight: %d; font-style: %s; color: #%06x; caret-color: #%06x;"
                         " background-color: #%06x;"
                         " box-shadow: 0 0 0 3px #%06x; }",
                         (int) info->size, info->weight, info->italic ? "italic" : "normal", ink, ink, area->ground,
                         area->ground);
  if (g_strcmp0 (css, self->css) == 0)
    return;

  gtk_css_provider_load_from_data (self->provider, css, -1);
  g_free (self->css);
  self->css = g_steal_pointer (&css);
}

/**
 * cjm_card_editor_set_placeholder:
 * @placeholder: (nullable): what stands there faintly while there is no text
 */
void
cjm_card_editor_set_placeholder (CjmCardEditor *self,
                                 const char    *placeholder)
{
  g_free (self->placeholder);
  self->placeholder = g_strdup (placeholder);
  if (placeholder != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER, placeholder, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * cjm_card_editor_set_name:
 * @name: for those who cannot see which card it is on
 */
void
cjm_card_editor_set_name (CjmCardEditor *self,
                          const char    *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * cjm_card_editor_set_text:
 * @text: what stands in it
 * @select: whether all of it is selected, so that typing replaces it; else the cursor goes to its end
 */
void
cjm_card_editor_set_text (CjmCardEditor *self,
                          const char    *text,
                          gboolean       select)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start;
  GtkTextIter stop;

  self->setting = TRUE;
  gtk_text_buffer_set_text (buffer, text, -1);
  apply_tag (buffer);
  self->setting = FALSE;

  gtk_text_buffer_get_bounds (buffer, &start, &stop);
  gtk_text_buffer_select_range (buffer, &stop, select ? &start : &stop);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * cjm_card_editor_get_text:
 *
 * Returns: (transfer full): what the field holds
 */
char *
cjm_card_editor_get_text (CjmCardEditor *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start;
  GtkTextIter stop;

  gtk_text_buffer_get_bounds (buffer, &start, &stop);

  return gtk_text_buffer_get_text (buffer, &start, &stop, FALSE);
}

/**
 * cjm_card_editor_get_height:
 * @width: in canvas units
 *
 * Returns: how high the whole text is in that width, in canvas units; the text view itself knows a frame later
 */
int
cjm_card_editor_get_height (CjmCardEditor *self,
                            int            width)
{
  g_autofree char *text = cjm_card_editor_get_text (self);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  PangoRectangle logical;

  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_spacing (layout, gtk_text_view_get_pixels_inside_wrap (GTK_TEXT_VIEW (self)) * PANGO_SCALE);
  pango_layout_get_extents (layout, NULL, &logical);

  return PANGO_PIXELS_CEIL (logical.height);
}
